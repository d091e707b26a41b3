package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.wizard.WizardEvent.Act;

/** What a person's acts lead to. */
final class Acts {
  private Acts() {}

  static Transition apply(WizardState state, Act act, Instant now) {
    return switch (act) {
      case WizardEvent.GoTo(var step) -> goTo(state, step, now);
      case WizardEvent.Cancel(var step) -> cancel(state, step);
      case WizardEvent.Leave() -> leaveReview(state);
      case SignInAct what -> SignInActs.apply(state, what, now);
      // From the go-ahead on, earlier answers are read-only.
      case LogAct _, SentinelAct _ when state.deploy().begun() -> Transition.to(state);
      case LogAct what -> LogActs.apply(state, what, now);
      case SentinelAct what -> Transition.to(state.with(answered(state.sentinel(), what)));
      case WizardEvent.Preview() -> preview(state, now);
      case WizardEvent.DeletedPrincipalChosen(var id, boolean out) ->
          state.deploy().begun()
              ? Transition.to(state)
              : preview(state.with(state.review().takingOut(id, out)), now);
      case ReviewAct what -> ReviewActs.apply(state, what, now);
      case CostAct what -> CostActs.apply(state, what, now);
      case WizardEvent.Deploy() -> deploy(state, now);
      case WizardEvent.Resume(var run) -> Resumption.of(state, run, now);
      case StackAct what -> StackActs.apply(state, what, now);
      case WizardEvent.HandOverDone(var handOver, boolean done) -> handOver(state, handOver, done);
      case WizardEvent.OfAlert(var what) -> AlertActs.apply(state, what, now);
      case FlowAct what -> VerifyActs.apply(state, what, now);
      case WizardEvent.SaveReport(var file) -> ReportActs.save(state, file, now);
      case ConnectionAct what -> ConnectionActs.apply(state, what, now);
      case UndoAct what -> UndoActs.apply(state, what, now);
      case DiagnoseAct what -> DiagnoseActs.apply(state, what, now);
    };
  }

  private static SentinelStep answered(SentinelStep step, SentinelAct act) {
    return switch (act) {
      case SentinelAct.CloudChosen(var cloud) ->
          new SentinelStep(cloud, step.workspace(), step.email(), step.suffix(), step.advanced());
      case SentinelAct.WorkspaceTyped(var text) ->
          new SentinelStep(step.cloud(), text, step.email(), step.suffix(), step.advanced());
      case SentinelAct.EmailTyped(var text) ->
          new SentinelStep(step.cloud(), step.workspace(), text, step.suffix(), step.advanced());
      case SentinelAct.SuffixTyped(var text) ->
          new SentinelStep(step.cloud(), step.workspace(), step.email(), text, step.advanced());
      case SentinelAct.AdvancedTyped(var advanced) -> step.with(advanced);
    };
  }

  private static Transition goTo(WizardState state, StepId step, Instant now) {
    if (Steps.stateOf(state, step) instanceof StepState.Locked) {
      return Transition.to(state);
    }
    WizardState there = state.at(step);
    if (step == StepId.LOGS && state.logs().buckets() == null && !state.deploy().begun()) {
      return LogActs.list(there, now);
    }
    if (step == StepId.CONNECT
        && state.current() == StepId.DEPLOY
        && state.deploy().outputs() != null
        && state.verify().existing() != null) {
      return ConnectionActs.closed(there);
    }
    if (step == StepId.CONNECTIONS) {
      Transition left = leaveReview(there);
      Transition opened = UndoActs.open(left.state(), state.current(), now);
      return new Transition(
          opened.state(),
          Stream.concat(left.effects().stream(), opened.effects().stream()).toList());
    }
    if (StepId.REVIEW.before().contains(step) && !state.deploy().begun()) {
      return leaveReview(there);
    }
    if (step == StepId.CONNECT) {
      return AlertActs.look(there, now);
    }
    return Transition.to(there);
  }

  /** Leaving the preview takes its unexecuted change set and empty stack away again. */
  private static Transition leaveReview(WizardState state) {
    @Nullable Plan plan = state.review().plan();
    if (state.deploy().begun()) {
      return Transition.to(state);
    }
    if (plan == null) {
      return state.review().activity() instanceof Activity.Busy
          ? Transition.to(state.with(state.review().left()), new Effect.Stop(StepId.REVIEW))
          : Transition.to(state);
    }
    return Transition.to(state.with(state.review().left()), new ReviewEffect.Discard(plan));
  }

  static Transition preview(WizardState state, Instant now) {
    if (state.deploy().activity() instanceof Activity.Busy
        || state.deploy().outputs() != null
        || state.undo().underWay()) {
      return Transition.to(state);
    }
    return state
        .inputs()
        .map(
            inputs ->
                Transition.to(
                    state
                        .at(StepId.REVIEW)
                        .with(state.review().working(Activity.busy("wizard.previewing", now)))
                        .with(DeployStep.EMPTY),
                    new ReviewEffect.MakePlan(inputs, state.review().plan())))
        .orElse(Transition.to(state));
  }

  private static Transition deploy(WizardState state, Instant now) {
    @Nullable Plan plan = state.review().plan();
    if (plan == null
        || state.review().blocked()
        || state.review().papers().unapproved()
        || state.stale()
        || state.deploy().begun()
        || state.undo().underWay()) {
      return Transition.to(state);
    }
    return Transition.to(
        state.at(StepId.DEPLOY).with(state.deploy().with(Activity.busy("wizard.deploying", now))),
        new Effect.CarryOut(plan));
  }

  private static Transition handOver(WizardState state, HandOver handOver, boolean done) {
    @Nullable Plan plan = state.review().plan();
    WizardState ticked = state.with(state.connect().ticked(handOver.key(), done));
    return plan == null || !done
        ? Transition.to(ticked)
        : Transition.to(ticked, new Effect.LookAtHandOver(plan, handOver));
  }

  private static Transition cancel(WizardState state, StepId wanted) {
    // A step that waits for the next sign-in does nothing else that could be stopped.
    StepId step = state.signIn().interrupts(wanted) ? StepId.SIGN_IN : wanted;
    WizardState stopped =
        switch (step) {
          case SIGN_IN -> state.with(state.signIn().prompted(null).with(Activity.IDLE));
          case LOGS -> state.with(state.logs().with(Activity.IDLE));
          case REVIEW ->
              state.review().removing() ? state : state.with(state.review().with(Activity.IDLE));
          case VERIFY -> state.verify().sending() ? state : state.with(state.verify().stopped());
          case CONNECTIONS ->
              state.undo().underWay() ? state : state.with(state.undo().with(Activity.IDLE));
          // A deployment is not stopped by leaving it alone: AWS goes on.
          case SENTINEL, DEPLOY, CONNECT -> state;
        };
    return stopped.equals(state)
        ? Transition.to(state)
        : Transition.to(stopped, new Effect.Stop(step));
  }
}
