package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;

/** What a person's acts on the page of the logs lead to. */
final class LogActs {
  private LogActs() {}

  static Transition apply(WizardState state, LogAct act, Instant now) {
    LogsStep logs = state.logs();
    @Nullable LogSource source = logs.source();
    return switch (act) {
      case LogAct.ListBuckets() -> list(state, now);
      case LogAct.BucketChosen(var bucket) ->
          inspect(
              state.with(logs.choosing(bucket, Activity.busy("wizard.looking-into", now, bucket))),
              state,
              null);
      case LogAct.FolderChosen(var folder) ->
          logs.bucket() == null || folder.unfit() != null
              ? Transition.to(state)
              : inspect(
                  state.with(
                      logs.choosing(Activity.busy("wizard.looking-into", now, folder.prefix()))),
                  state,
                  folder);
      case LogAct.RulesChosen(boolean split) ->
          source == null
              ? Transition.to(state)
              : Transition.to(state.with(logs.changed(source.split(split))));
      case LogAct.CheckFormat() ->
          source == null
              ? Transition.to(state)
              : Transition.to(
                  state.with(logs.with(Activity.busy("wizard.reading-a-log", now))),
                  new LogEffect.CheckFormat(source));
      case LogAct.ListKeys() ->
          source == null
              ? Transition.to(state)
              : Transition.to(
                  state.with(logs.with(Activity.busy(LogsStep.LISTING_KEYS, now))),
                  new LogEffect.ListKeys(source.region()));
      case LogAct.KeyChosen(var arn) ->
          source == null
              ? Transition.to(state)
              : Transition.to(
                  state.with(logs.with(Activity.busy("wizard.looking-at-key", now))),
                  new LogEffect.LookAtKey(source.region(), arn));
      case LogAct.KeyDropped(var arn) ->
          source == null
              ? Transition.to(state)
              : Transition.to(state.with(logs.changed(without(source, arn))));
      case LogAct.OneCallConfirmed(boolean confirmed) ->
          Transition.to(state.with(logs.confirmed(confirmed)));
      case LogAct.KeyAccountChosen(var account) ->
          Transition.to(
              state.with(
                  logs.with(
                      logs.elsewhere().choosing(account),
                      Activity.busy(SignInStep.LISTING_ROLES, now))),
              new LogEffect.ListKeyRoles(account));
      case LogAct.KeyProfileChosen(var name) ->
          state.signIn().who() == null
              ? Transition.to(state)
              : Transition.to(
                  state.with(logs.with(Activity.busy("wizard.using-profile", now, name))),
                  new LogEffect.TakeKeyProfile(name));
      case LogAct.KeyRoleChosen(var role) -> takeKeyRole(state, role, now);
      case LogAct.KeyAccountLeft(var account) ->
          Transition.to(
              state.with(logs.with(logs.elsewhere().without(account), Activity.IDLE)),
              new Effect.Stop(StepId.LOGS));
    };
  }

  private static Transition takeKeyRole(WizardState state, String role, Instant now) {
    LogsStep logs = state.logs();
    @Nullable String account = logs.elsewhere().account();
    return account == null
        ? Transition.to(state)
        : Transition.to(
            state.with(logs.with(Activity.busy("wizard.taking-role", now, role))),
            new LogEffect.TakeKeyRole(account, state.signIn().nameOf(account), role));
  }

  /** A key that was looked at is added, or the person is told why it cannot be. */
  static LogsStep with(LogsStep logs, KeyInUse key) {
    @Nullable LogSource source = logs.source();
    Optional<Text> unfit = key.key().unfit();
    if (unfit.isPresent()) {
      return logs.with(
          new Activity.Failed(
              Problem.of(
                  Text.of("wizard.key-unfit.title"),
                  unfit.get(),
                  Text.of("wizard.key-unfit.action"))));
    }
    if (source == null || source.keys().stream().anyMatch(one -> one.arn().equals(key.arn()))) {
      return logs.with(Activity.IDLE);
    }
    return logs.changed(
        source.encryptedWith(Stream.concat(source.keys().stream(), Stream.of(key)).toList()));
  }

  /** Only a key that the person chose can be left out: those seen in use are needed. */
  private static LogSource without(LogSource source, String arn) {
    return source.encryptedWith(
        source.keys().stream().filter(key -> !key.arn().equals(arn) || !key.chosen()).toList());
  }

  private static Transition inspect(
      WizardState looking, WizardState before, @Nullable LogFolder folder) {
    @Nullable SignedIn who = looking.signIn().who();
    @Nullable String bucket = looking.logs().bucket();
    return who == null || bucket == null
        ? Transition.to(before)
        : Transition.to(looking, new LogEffect.Inspect(who, bucket, folder));
  }

  /** Looks for the buckets there are. */
  static Transition list(WizardState state, Instant now) {
    @Nullable SignedIn who = state.signIn().who();
    return who == null
        ? Transition.to(state)
        : Transition.to(
            state.with(state.logs().with(Activity.busy(LogsStep.LISTING, now))),
            new LogEffect.ListBuckets(who));
  }
}
