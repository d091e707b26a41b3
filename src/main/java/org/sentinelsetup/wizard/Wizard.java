package org.sentinelsetup.wizard;

import java.time.Instant;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.wizard.WizardEvent.Act;
import org.sentinelsetup.wizard.WizardEvent.Answer;

/**
 * The wizard: a pure function from a state and an event to the next state and what is to be done.
 */
public final class Wizard {
  private Wizard() {}

  /**
   * Takes one event.
   *
   * <p>An event that does not fit the state (a step that is locked, an answer after the go-ahead)
   * changes nothing.
   *
   * @param state the state before
   * @param event what happened
   * @param now the time, UTC
   * @return the state after, and what is to be done
   */
  public static Transition apply(WizardState state, WizardEvent event, Instant now) {
    return switch (event) {
      case Act act -> Acts.apply(state, act, now);
      case WizardEvent.Renewed(var who) -> Renewal.renewed(state, who, now);
      case Answer answer -> Transition.to(answered(state, answer, now));
    };
  }

  private static WizardState answered(WizardState state, Answer answer, Instant now) {
    return switch (answer) {
      case WizardEvent.PromptShown(var prompt) -> state.with(state.signIn().prompted(prompt));
      case WizardEvent.LetIn() ->
          state.with(state.signIn().let(Activity.busy(SignInStep.LISTING, now)));
      case WizardEvent.AccountsFound(var accounts) -> state.with(state.signIn().found(accounts));
      case WizardEvent.RolesFound(var roles) -> state.with(state.signIn().foundRoles(roles));
      case WizardEvent.RoleTaken(var who) ->
          state
              .with(state.signIn().took(who))
              .with(state.logs().seenFrom(who.identity().account()));
      case WizardEvent.SessionEnded(var effect, var problem) ->
          Renewal.ended(state, effect, problem);
      case WizardEvent.Renewed _ -> throw new IllegalStateException("what goes on was left out");
      case WizardEvent.BucketsFound(var buckets) -> state.with(state.logs().found(buckets));
      case WizardEvent.FoldersFound(var folders) -> state.with(state.logs().found(folders));
      case WizardEvent.SourceFound(var source) ->
          state.with(state.logs().found(source)).with(state.sentinel().namedAfter(source));
      case WizardEvent.FormatChecked(var verdict) -> state.with(state.logs().checked(verdict));
      case WizardEvent.KeysFound(var keys) -> state.with(state.logs().foundKeys(keys));
      case WizardEvent.KeyLooked(var key) -> state.with(LogActs.with(state.logs(), key));
      case WizardEvent.KeyRolesFound(var roles) ->
          state.with(
              state
                  .logs()
                  .with(
                      state.logs().elsewhere().found(roles),
                      roles.complete() ? Activity.IDLE : state.logs().activity()));
      case WizardEvent.KeyRoleTaken(var who) ->
          state.with(state.logs().with(state.logs().elsewhere().entered(who), Activity.IDLE));
      case WizardEvent.HandOverLooked(var handOver, var seen) ->
          state.with(state.connect().saw(handOver, seen));
      case WizardEvent.PlanMade(var plan) -> state.with(state.review().made(plan));
      case WizardEvent.DeploymentMoved(var moved) -> state.with(state.deploy().moved(moved));
      case WizardEvent.Deployed(var outputs) -> state.with(state.deploy().finished(outputs));
      case WizardEvent.FlowSeen(var hops, boolean complete) ->
          state.with(state.verify().saw(hops, complete, now));
      case WizardEvent.Failed(var step, var problem) -> failed(state, step, problem);
    };
  }

  static WizardState failed(WizardState state, StepId step, Problem problem) {
    var failed = new Activity.Failed(problem);
    return switch (step) {
      case SIGN_IN -> state.with(state.signIn().prompted(null).with(failed));
      case LOGS -> state.with(state.logs().with(failed));
      case SENTINEL, REVIEW -> state.with(state.review().with(failed));
      // Whatever stopped the deployment, the plan no longer describes what is there.
      case DEPLOY -> state.with(state.deploy().with(failed)).with(state.review().outdated());
      case CONNECT, VERIFY -> state.with(state.verify().with(failed));
    };
  }
}
