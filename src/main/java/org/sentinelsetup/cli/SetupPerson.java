package org.sentinelsetup.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Advanced;
import org.sentinelsetup.wizard.AlertAct;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.ReviewAct;
import org.sentinelsetup.wizard.ReviewStep;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.SentinelStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.UndoStep;
import org.sentinelsetup.wizard.VerifyStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Goes through the wizard with what the file of a set-up says, and stops where it does not fit what
 * is there.
 *
 * @param setup what the file says
 * @param entry how to get in
 * @param errand what is wanted
 * @param leaveKeys whether statements stay in policies that cannot be changed from here
 * @param sendBack whether dead letters are sent back, after the first look
 * @param patience how long to watch for logs, zero for one look
 * @param trace whether the set-up's own event is followed, however long that takes
 * @param approved the file of the plan that was approved, empty when none has to be
 * @param cutOff a run of this connection that was cut off, empty when there is none
 * @param save where the plan is saved, empty when it is not
 */
public record SetupPerson(
    Setup setup,
    Entry entry,
    Errand errand,
    boolean leaveKeys,
    boolean sendBack,
    Duration patience,
    boolean trace,
    Optional<String> approved,
    Optional<Begun> cutOff,
    Optional<String> save)
    implements Person {
  /**
   * Somebody for whom nothing is out of the ordinary: no approval, nothing cut off, one look.
   *
   * @param setup what the file says
   * @param entry how to get in
   * @param errand what is wanted
   */
  public SetupPerson(Setup setup, Entry entry, Errand errand) {
    this(
        setup,
        entry,
        errand,
        false,
        false,
        Duration.ZERO,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, who may leave statements in policies that cannot be changed from here. */
  public SetupPerson withLeaveKeys(boolean wanted) {
    return new SetupPerson(
        setup, entry, errand, wanted, sendBack, patience, trace, approved, cutOff, save);
  }

  /** The same, who may send dead letters back. */
  public SetupPerson withSendBack(boolean wanted) {
    return new SetupPerson(
        setup, entry, errand, leaveKeys, wanted, patience, trace, approved, cutOff, save);
  }

  /** The same, who watches for logs this long. */
  public SetupPerson withPatience(Duration length) {
    return new SetupPerson(
        setup, entry, errand, leaveKeys, sendBack, length, trace, approved, cutOff, save);
  }

  /** The same, who may follow the set-up's own event. */
  public SetupPerson withTrace(boolean wanted) {
    return new SetupPerson(
        setup, entry, errand, leaveKeys, sendBack, patience, wanted, approved, cutOff, save);
  }

  /** The same, who holds the plan against the file of an approved one, if there is one. */
  public SetupPerson withApproved(Optional<String> file) {
    return new SetupPerson(
        setup, entry, errand, leaveKeys, sendBack, patience, trace, file, cutOff, save);
  }

  /** The same, who goes on with a run that was cut off, if there is one. */
  public SetupPerson withCutOff(Optional<Begun> run) {
    return new SetupPerson(
        setup, entry, errand, leaveKeys, sendBack, patience, trace, approved, run, save);
  }

  /** The same, who saves the plan in a file, if there is one. */
  public SetupPerson withSave(Optional<String> file) {
    return new SetupPerson(
        setup, entry, errand, leaveKeys, sendBack, patience, trace, approved, cutOff, file);
  }

  @Override
  public Move next(WizardState state, Memory memory) {
    return switch (Steps.stateOf(state, state.current())) {
      case StepState.Working _ when state.current() == StepId.VERIFY -> verify(state.verify());
      case StepState.Working _ -> working(state.signIn().prompt(), memory);
      case StepState.NeedsAttention _, StepState.Locked _ -> new Move.End(false);
      case StepState.Ready _, StepState.Done _ ->
          switch (state.current()) {
            case SIGN_IN -> resumes(state) ? resume() : entry(state);
            case LOGS -> new SetupLogs(this).next(state);
            case SENTINEL -> sentinel(state);
            case REVIEW -> review(state);
            case DEPLOY ->
                state.deploy().outputs() == null
                    ? new Move.End(false)
                    // Its page has the outputs.
                    : new Move.Send(new WizardEvent.GoTo(StepId.CONNECT));
            case CONNECT -> deployed(state);
            case VERIFY -> verify(state.verify());
            case CONNECTIONS -> connections(state.undo());
          };
    };
  }

  private Move entry(WizardState state) {
    boolean logs = errand != Errand.UNDO || setup.logs().throughControlTower();
    return new SetupEntry(entry, setup.account(), logs).next(state);
  }

  /** What was begun goes on first: it was confirmed then. */
  private boolean resumes(WizardState state) {
    return state.signIn().who() != null
        && state.signIn().who().identity().account().equals(setup.account())
        && cutOff.isPresent()
        && !state.deploy().begun();
  }

  private Move resume() {
    return new Move.Send(new WizardEvent.Resume(cutOff.orElseThrow()));
  }

  private static Move working(@Nullable SignInPrompt prompt, Memory memory) {
    return prompt != null && !prompt.equals(memory.allowed())
        ? new Move.Allow(prompt)
        : new Move.Wait();
  }

  private Move sentinel(WizardState state) {
    SentinelStep typed = state.sentinel();
    Advanced advanced = Advanced.of(setup.options());
    Optional<WizardEvent.Act> act = Optional.empty();
    if (typed.cloud() != setup.cloud()) {
      act = Optional.of(new SentinelAct.CloudChosen(setup.cloud()));
    } else if (!typed.workspace().equals(setup.workspace().value())) {
      act = Optional.of(new SentinelAct.WorkspaceTyped(setup.workspace().value()));
    } else if (!typed.email().equals(setup.email().value())) {
      act = Optional.of(new SentinelAct.EmailTyped(setup.email().value()));
    } else if (!typed.suffix().equals(setup.name().value())) {
      act = Optional.of(new SentinelAct.SuffixTyped(setup.name().value()));
    } else if (!typed.advanced().equals(advanced)) {
      act = Optional.of(new SentinelAct.AdvancedTyped(advanced));
    }
    if (act.isPresent()) {
      return new Move.Send(act.get());
    }
    return switch (NextAction.of(state)) {
      case Next.Blocked(Text why, _) -> new Move.Refuse(ExitCode.BAD_INPUT, why);
      default ->
          new Move.Send(
              errand == Errand.VERIFY ? new FlowAct.VerifyExisting() : new WizardEvent.Preview());
    };
  }

  private Move review(WizardState state) {
    @Nullable Plan plan = state.review().plan();
    if (plan == null) {
      return new Move.End(false);
    }
    ReviewStep step = state.review();
    Optional<String> deleted =
        setup.logs().deletedPrincipals().stream()
            .filter(id -> !step.deleted().contains(id))
            .findFirst();
    if (deleted.isPresent()) {
      return new Move.Send(new WizardEvent.DeletedPrincipalChosen(deleted.get(), true));
    }
    if (approved.isPresent() && step.papers().approved() == null) {
      return new Move.Send(new ReviewAct.ApprovalChosen(approved.get()));
    }
    if (step.papers().approval() != null && !step.papers().approval().differences().isEmpty()) {
      return new Move.Refuse(
          ExitCode.CHANGED,
          Text.of(
              "cli.not-approved",
              step.papers().approval().differences().stream()
                  .reduce((a, b) -> Text.of("cli.lines", a, b))
                  .orElseThrow()));
    }
    if (save.isPresent() && step.papers().saved() == null) {
      return new Move.Send(new ReviewAct.SavePlan(save.get()));
    }
    if (errand == Errand.PLAN || plan.blocked()) {
      return new Move.End(!plan.blocked());
    }
    return plan.changes().stream().allMatch(PlannedChange::nothingToDo)
        ? new Move.End(true)
        : new Move.Ask(
            Text.of("cli.ask-deploy", setup.account(), setup.logs().region().id()),
            new WizardEvent.Deploy());
  }

  /** Says last whether alarms will reach anybody; that it could not be seen spoils nothing. */
  private static Move deployed(WizardState state) {
    if (state.deploy().outputs() == null) {
      return new Move.End(false);
    }
    if (state.alert().busy()) {
      return new Move.Wait();
    }
    return state.alert().mail() == null && state.alert().activity() instanceof Activity.Idle
        ? new Move.Send(new WizardEvent.OfAlert(new AlertAct.Look()))
        : new Move.End(true);
  }

  private Move verify(VerifyStep step) {
    @Nullable Instant since = step.lookedAt();
    if (since == null || step.sending()) {
      return new Move.Wait();
    }
    OptionalLong letters = new Flow(step.hops()).setAside();
    if (sendBack && step.sentBack() == null && letters.isPresent()) {
      return new Move.Ask(
          Text.of("cli.ask-send-back", letters.getAsLong()), new FlowAct.SendBack());
    }
    if (trace && step.tracing() instanceof Tracing.NotBegun) {
      return new Move.Send(new FlowAct.TraceEvent());
    }
    if (trace && step.tracing() instanceof Tracing.Looking) {
      return new Move.Wait();
    }
    boolean enough = step.flowing() || step.watched(since).compareTo(patience) >= 0;
    return enough ? new Move.End(step.flowing()) : new Move.Wait();
  }

  private Move connections(UndoStep step) {
    Region region = setup.logs().region();
    if (step.done()) {
      return new Move.End(true);
    }
    if (!step.region().equals(region.id())) {
      return new Move.Send(new UndoAct.ConnectionsRegionTyped(region.id()));
    }
    if (step.found() == null) {
      return new Move.Send(new UndoAct.ListConnections());
    }
    Optional<Established> ours =
        step.found().stream().filter(one -> one.name().equals(setup.name().value())).findFirst();
    if (ours.isEmpty()) {
      return new Move.End(true);
    }
    if (step.chosen() == null) {
      return new Move.Send(new ConnectionAct.PreviewUndo(ours.get().stack().id()));
    }
    if (leaveKeys && !step.leaveKeys()) {
      return new Move.Send(new UndoAct.KeysLeft(true));
    }
    @Nullable Removal removal = step.removal();
    if (removal == null || removal.blocked() || step.deployment() != null) {
      return new Move.End(false);
    }
    return new Move.Ask(
        Text.of("cli.ask-undo", ours.get().name(), setup.account(), region.id()),
        new UndoAct.Undo());
  }
}
