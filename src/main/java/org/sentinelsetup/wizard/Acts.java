package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.wizard.WizardEvent.Act;

/** What a person's acts lead to. */
final class Acts {
  private Acts() {}

  static Transition apply(WizardState state, Act act, Instant now) {
    return switch (act) {
      case WizardEvent.GoTo(var step) -> goTo(state, step, now);
      case WizardEvent.Cancel(var step) -> cancel(state, step);
      case WizardEvent.Leave() -> leaveReview(state);
      case FlowAct flow -> VerifyActs.apply(state, flow, now);
      case WizardEvent.OfAlert(var what) -> AlertActs.apply(state, what, now);
      case WizardEvent.HandOverDone(var handOver, boolean done) -> handOver(state, handOver, done);
      case WizardEvent.Preview() -> preview(state, now);
      case WizardEvent.DeletedPrincipalChosen(var id, boolean out) ->
          state.deploy().begun()
              ? Transition.to(state)
              : preview(state.with(state.review().takingOut(id, out)), now);
      case WizardEvent.Resume(var run) -> Resumption.of(state, run, now);
      case WizardEvent.Deploy() -> deploy(state, now);
      case WizardEvent.SaveReport(var file) -> ReportActs.save(state, file, now);
      case WizardEvent.StopDeployment _, WizardEvent.RemoveFailedStack _ ->
          StackActs.apply(state, act, now);
      case WizardEvent.CheckAgain _,
          WizardEvent.SaveSetup _,
          WizardEvent.SavePlan _,
          WizardEvent.ApprovalChosen _,
          WizardEvent.ApprovalLeft _ ->
          ReviewActs.apply(state, act, now);
      case WizardEvent.ConnectionsRegionTyped _,
          WizardEvent.ListConnections _,
          WizardEvent.ConnectionChosen _,
          WizardEvent.KeysLeft _,
          WizardEvent.Undo _ ->
          UndoActs.apply(state, act, now);
      case ConnectionAct done -> ConnectionActs.apply(state, done, now);
      case WizardEvent.DiagnosisTyped _, WizardEvent.Diagnose _ ->
          DiagnoseActs.apply(state, act, now);
      case WizardEvent.MeasureVolume _,
          WizardEvent.StopMeasuring _,
          WizardEvent.PriceTyped _,
          WizardEvent.FactorTyped _ ->
          CostActs.apply(state, act, now);
      case WizardEvent.SignIn() -> signIn(state, SignInWay.BROWSER, now);
      case WizardEvent.SignInWithCode() -> signIn(state, SignInWay.CODE, now);
      // From the go-ahead on, earlier answers are read-only.
      default -> state.deploy().begun() ? Transition.to(state) : answer(state, act, now);
    };
  }

  private static Transition answer(WizardState state, Act act, Instant now) {
    SignInStep signIn = state.signIn();
    SentinelStep sentinel = state.sentinel();
    return switch (act) {
      case WizardEvent.StartUrlTyped(var text) ->
          Transition.to(state.with(signIn.typed(text, signIn.ssoRegion())));
      case WizardEvent.SsoRegionTyped(var text) ->
          Transition.to(state.with(signIn.typed(signIn.startUrl(), text)));
      case WizardEvent.LookForProfiles _,
          WizardEvent.OfferChosen _,
          WizardEvent.ReuseSession _,
          WizardEvent.AssumeRole _ ->
          ProfileActs.apply(state, act, now);
      case WizardEvent.ListAccounts() ->
          signIn.entered()
              ? Transition.to(
                  state.with(signIn.with(Activity.busy(SignInStep.LISTING, now))),
                  new Effect.ListAccounts())
              : Transition.to(state);
      case WizardEvent.AccountChosen(var account) ->
          Transition.to(
              state.with(signIn.choosing(account, Activity.busy(SignInStep.LISTING_ROLES, now))),
              new Effect.ListRoles(account));
      case WizardEvent.RoleChosen(var role) -> takeRole(state, role, now);
      case WizardEvent.ListBuckets() -> listBuckets(state, now);
      case WizardEvent.BucketChosen _,
          WizardEvent.FolderChosen _,
          WizardEvent.RulesChosen _,
          WizardEvent.CheckFormat _,
          WizardEvent.ListKeys _,
          WizardEvent.KeyChosen _,
          WizardEvent.KeyDropped _,
          WizardEvent.OneCallConfirmed _,
          WizardEvent.KeyAccountChosen _,
          WizardEvent.KeyRoleChosen _,
          WizardEvent.KeyProfileChosen _,
          WizardEvent.KeyAccountLeft _ ->
          LogActs.apply(state, act, now);
      case WizardEvent.CloudChosen(var cloud) ->
          sentinel(state, cloud, sentinel.workspace(), sentinel.email(), sentinel.suffix());
      case WizardEvent.WorkspaceTyped(var text) ->
          sentinel(state, sentinel.cloud(), text, sentinel.email(), sentinel.suffix());
      case WizardEvent.EmailTyped(var text) ->
          sentinel(state, sentinel.cloud(), sentinel.workspace(), text, sentinel.suffix());
      case WizardEvent.SuffixTyped(var text) ->
          sentinel(state, sentinel.cloud(), sentinel.workspace(), sentinel.email(), text);
      case WizardEvent.AdvancedTyped(var advanced) ->
          Transition.to(state.with(sentinel.with(advanced)));
      default -> throw new IllegalStateException(act + " is no answer");
    };
  }

  private static Transition sentinel(
      WizardState state, AzureCloud cloud, String workspace, String email, String suffix) {
    return Transition.to(
        state.with(new SentinelStep(cloud, workspace, email, suffix, state.sentinel().advanced())));
  }

  private static Transition signIn(WizardState state, SignInWay way, Instant now) {
    SignInStep step = state.signIn();
    boolean over = !step.interrupted().isEmpty();
    if (state.deploy().begun() && !over) {
      return Transition.to(state);
    }
    @Nullable SignedIn who = step.who();
    if (over && who != null && step.existing().used() != null) {
      return Transition.to(
          state.with(step.with(Activity.busy("wizard.using-profile", now, who.roleName()))),
          new Effect.RenewProfile(who));
    }
    if (StartUrl.parse(step.startUrl()) instanceof Valid<StartUrl>(StartUrl url)
        && Region.parse(step.ssoRegion()) instanceof Valid<Region>(Region region)) {
      return Transition.to(
          state.with(step.prompted(null).with(Activity.busy("wizard.signing-in", now))),
          over ? new Effect.Renew(url, region, way, who) : new Effect.SignIn(url, region, way));
    }
    return Transition.to(state);
  }

  private static Transition takeRole(WizardState state, String role, Instant now) {
    return state
        .signIn()
        .account()
        .map(
            account ->
                Transition.to(
                    state.with(state.signIn().with(Activity.busy("wizard.taking-role", now, role))),
                    new Effect.TakeRole(account.id(), account.name(), role)))
        .orElse(Transition.to(state));
  }

  private static Transition goTo(WizardState state, StepId step, Instant now) {
    if (Steps.stateOf(state, step) instanceof StepState.Locked) {
      return Transition.to(state);
    }
    WizardState there = state.at(step);
    if (step == StepId.LOGS && state.logs().buckets() == null && !state.deploy().begun()) {
      return listBuckets(there, now);
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

  private static Transition listBuckets(WizardState state, Instant now) {
    @Nullable SignedIn who = state.signIn().who();
    return who == null
        ? Transition.to(state)
        : Transition.to(
            state.with(state.logs().with(Activity.busy(LogsStep.LISTING, now))),
            new Effect.ListBuckets(who));
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
    return Transition.to(state.with(state.review().left()), new Effect.Discard(plan));
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
                    new Effect.MakePlan(inputs, state.review().plan())))
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
