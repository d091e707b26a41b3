package org.sentinelsetup.wizard;

import java.time.Instant;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.wizard.WizardEvent.Act;

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
      case Answer answer -> answered(state, answer, now);
    };
  }

  private static Transition answered(WizardState state, Answer answer, Instant now) {
    return switch (answer) {
      case Answer.PromptShown(var prompt) ->
          Transition.to(state.with(state.signIn().prompted(prompt)));
      case Answer.ProfilesFound(var offers, var complaints) ->
          Transition.to(
              state.with(state.signIn().with(state.signIn().existing().found(offers, complaints))));
      case Answer.LetIn() ->
          Transition.to(state.with(state.signIn().let(Activity.busy(SignInStep.LISTING, now))));
      case Answer.AccountsFound(var accounts) ->
          ProfileActs.wanted(state.with(state.signIn().found(accounts)), now);
      case Answer.RolesFound(var roles) ->
          ProfileActs.wanted(state.with(state.signIn().foundRoles(roles)), now);
      case Answer.RoleTaken(var who) ->
          Transition.to(
              state
                  .with(state.signIn().took(who))
                  .with(state.logs().seenFrom(who.identity().account())));
      case Answer.SessionEnded(var effect, var problem) -> {
        WizardState told = Renewal.ended(state, effect, problem);
        yield effect instanceof Effect.TakeAway ? Gone.stopped(told) : Transition.to(told);
      }
      case Answer.Renewed(var who) -> Renewal.renewed(state, who, now);
      case Answer.BucketsFound(var buckets) ->
          Transition.to(state.with(state.logs().found(buckets)));
      case Answer.FoldersFound(var folders) ->
          Transition.to(state.with(state.logs().found(folders)));
      case Answer.SourceFound(var source) ->
          Transition.to(
              state.with(state.logs().found(source)).with(state.sentinel().namedAfter(source)));
      case Answer.FormatChecked(var verdict) ->
          Transition.to(state.with(state.logs().checked(verdict)));
      case Answer.KeysFound(var keys) -> Transition.to(state.with(state.logs().foundKeys(keys)));
      case Answer.KeyLooked(var key) -> Transition.to(state.with(LogActs.with(state.logs(), key)));
      case Answer.KeyRolesFound(var roles) ->
          Transition.to(
              state.with(
                  state
                      .logs()
                      .with(
                          state.logs().elsewhere().found(roles),
                          roles.complete() ? Activity.IDLE : state.logs().activity())));
      case Answer.KeyRoleTaken(var who) ->
          Transition.to(
              state.with(state.logs().with(state.logs().elsewhere().entered(who), Activity.IDLE)));
      case Answer.HandOverLooked(var handOver, var seen) ->
          Transition.to(state.with(state.connect().saw(handOver, seen)));
      case Answer.PlanMade(var plan) ->
          ReviewActs.compare(state.with(state.review().made(plan, now)), now);
      case Answer.FailedStackRemoved() -> Acts.preview(state, now);
      case Answer.CheckedAgain(var check, var found) ->
          Transition.to(state.with(state.review().checked(check, found)));
      case Answer.Saved(var file) ->
          Transition.to(state.with(state.review().with(state.review().papers().saved(file))));
      case Answer.ReportSaved(var file) -> Transition.to(state.with(Reporting.saved(file)));
      case Answer.ReportUnsaved(var problem) ->
          Transition.to(state.with(Reporting.failed(problem)));
      case Answer.Compared(var approval) ->
          Transition.to(
              state.with(state.review().with(state.review().papers().compared(approval))));
      case Answer.VolumeMeasured(var source, var volume) ->
          Transition.to(
              state.with(state.review().with(state.review().cost().measured(source, volume))));
      case Answer.DeploymentMoved(var moved) ->
          Transition.to(state.with(state.deploy().moved(moved)).with(Reporting.NONE));
      case Answer.Deployed(var outputs) ->
          Transition.to(state.with(state.deploy().finished(outputs)));
      case Answer.ConnectionsFound(var found) -> Gone.listed(state.with(state.undo().found(found)));
      case Answer.ConnectionDiagnosed(var result) ->
          Transition.to(
              state.with(state.diagnose().found(result)).with(state.undo().with(Activity.IDLE)));
      case Answer.RemovalMade(var removal) -> Transition.to(state.with(state.undo().made(removal)));
      case Answer.RemovalMoved(var moved) ->
          Transition.to(state.with(state.undo().moved(moved)).with(Reporting.NONE));
      case Answer.TextSaved(var file) -> Transition.to(state.with(state.connect().saved(file)));
      case Answer.ConnectionOpened(var connection) -> ConnectionActs.opened(state, connection);
      case Answer.OfAlert(var what) -> AlertActs.answered(state, what, now);
      case Answer.ConnectionFound(var connection) ->
          Transition.to(
              state.with(state.verify().of(connection, Activity.busy("wizard.watching-flow", now))),
              new FlowEffect.WatchFlow(connection, false));
      case Answer.Undone() -> Gone.undone(state);
      case Answer.FlowSeen(var hops, var timeline, boolean complete) ->
          Transition.to(state.with(state.verify().saw(hops, timeline, complete, now)));
      case Answer.Traced(var stages, boolean ended) ->
          Transition.to(state.with(state.verify().traced(stages, ended)));
      case Answer.LettersMoved(var task) -> VerifyActs.moved(state, task, now);
      case Answer.Failed(var step, var problem) -> {
        WizardState told = failed(state, step, problem);
        yield step == StepId.CONNECTIONS ? Gone.stopped(told) : Transition.to(told);
      }
    };
  }

  static WizardState failed(WizardState state, StepId step, Problem problem) {
    var failed = new Activity.Failed(problem);
    return switch (step) {
      case SIGN_IN -> state.with(state.signIn().prompted(null).with(failed));
      case LOGS -> state.with(state.logs().with(failed));
      case SENTINEL, REVIEW -> state.with(state.review().failed(failed));
      // Whatever stopped the deployment, the plan no longer describes what is there.
      case DEPLOY -> state.with(state.deploy().with(failed)).with(state.review().outdated());
      case CONNECT -> state.with(state.connect().with(failed));
      case VERIFY -> state.with(state.verify().with(failed));
      case CONNECTIONS -> state.with(state.undo().failed(failed));
    };
  }
}
