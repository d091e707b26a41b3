package org.sentinelsetup.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogPrefix;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.KeyAccounts;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Finds the logs that the file of a set-up names. */
record SetupLogs(SetupPerson person) {
  Move next(WizardState state) {
    LogsStep step = state.logs();
    Setup.Logs wanted = person.setup().logs();
    if (person.entry() instanceof Entry.Profile(_, List<String> profiles)
        && step.elsewhere().entered().size() < profiles.size()) {
      return new Move.Send(
          new LogAct.KeyProfileChosen(profiles.get(step.elsewhere().entered().size())));
    }
    if (person.errand() == Errand.UNDO && !wanted.throughControlTower()) {
      return new Move.Send(new WizardEvent.GoTo(StepId.CONNECTIONS));
    }
    if (!wanted.bucket().equals(step.bucket())) {
      return new Move.Send(new LogAct.BucketChosen(wanted.bucket()));
    }
    @Nullable LogSource source = step.source();
    if (source == null || !isWanted(source, wanted)) {
      return folder(step, source, wanted);
    }
    if (!source.region().equals(wanted.region())) {
      return new Move.Refuse(
          ExitCode.BAD_INPUT,
          Text.of("cli.other-region", wanted.bucket(), source.region().id(), wanted.region().id()));
    }
    Optional<Arn> key =
        wanted.keys().stream()
            .filter(arn -> source.keys().stream().noneMatch(in -> in.arn().equals(arn.toString())))
            .findFirst();
    if (key.isPresent()) {
      return new Move.Send(new LogAct.KeyChosen(key.get().toString()));
    }
    if (source.split() != wanted.oneRuleEach()) {
      return source.mayBeSplit()
          ? new Move.Send(new LogAct.RulesChosen(wanted.oneRuleEach()))
          : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-rule-each", wanted.bucket()));
    }
    if (step.oneCall() != wanted.throughControlTower()) {
      return source.oneCallRole().isPresent()
          ? new Move.Send(new LogAct.OneCallConfirmed(wanted.throughControlTower()))
          : new Move.Refuse(ExitCode.BAD_INPUT, Text.of("cli.no-landing-zone", wanted.bucket()));
    }
    return keyRole(state, source)
        .orElseGet(
            () ->
                new Move.Send(
                    new WizardEvent.GoTo(
                        person.errand() == Errand.UNDO ? StepId.CONNECTIONS : StepId.SENTINEL)));
  }

  private static boolean isWanted(LogSource source, Setup.Logs wanted) {
    return source.type() == wanted.type()
        && wanted.prefix().map(prefix -> prefix.value().equals(source.prefix())).orElse(true);
  }

  /** Among what was found; else where the file says, looked at once. */
  private static Move folder(LogsStep step, @Nullable LogSource source, Setup.Logs wanted) {
    Optional<LogFolder> found =
        Objects.requireNonNullElse(step.folders(), List.<LogFolder>of()).stream()
            .filter(one -> one.type() == wanted.type() && one.unfit() == null)
            .filter(
                one ->
                    wanted.prefix().map(prefix -> prefix.value().equals(one.prefix())).orElse(true))
            .filter(one -> source == null || !one.prefix().equals(source.prefix()))
            .findFirst();
    Optional<LogFolder> named =
        wanted
            .prefix()
            .map(LogPrefix::value)
            .filter(prefix -> source == null || !prefix.equals(source.prefix()))
            .map(prefix -> LogFolder.of(wanted.type(), prefix, Text.of("discovery.by-person")));
    return found
        .or(() -> named)
        .<Move>map(folder -> new Move.Send(new LogAct.FolderChosen(folder)))
        .orElseGet(
            () ->
                new Move.Refuse(
                    ExitCode.BAD_INPUT,
                    Text.of("cli.no-logs", wanted.type().table(), wanted.bucket())));
  }

  /**
   * By the portal, a role of the same name is taken in the accounts of keys, where there is one.
   */
  private Optional<Move> keyRole(WizardState state, LogSource source) {
    if (!(person.entry() instanceof Entry.Portal portal)) {
      return Optional.empty();
    }
    KeyAccounts elsewhere = state.logs().elsewhere();
    for (String owner : source.keys().stream().map(KeyInUse::account).distinct().toList()) {
      boolean ours = owner.equals(person.setup().account()) || elsewhere.in(owner).isPresent();
      boolean offered =
          state.signIn().accounts().items().stream().anyMatch(one -> one.id().equals(owner));
      if (ours || !offered) {
        continue;
      }
      if (!owner.equals(elsewhere.account())) {
        return Optional.of(new Move.Send(new LogAct.KeyAccountChosen(owner)));
      }
      if (elsewhere.roles().items().stream().anyMatch(one -> one.name().equals(portal.role()))) {
        return Optional.of(new Move.Send(new LogAct.KeyRoleChosen(portal.role())));
      }
    }
    return Optional.empty();
  }
}
