package org.sentinelsetup.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Checked.Invalid;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Next.Blocked;
import org.sentinelsetup.wizard.Next.Focus;
import org.sentinelsetup.wizard.Next.Go;

/** What can be done next on each page, or why nothing can. */
public final class NextAction {
  private NextAction() {}

  /**
   * The next action of the page the person is on.
   *
   * @param state the wizard
   * @return something to press, or the reason why not
   */
  public static Next of(WizardState state) {
    boolean waits = state.signIn().interrupts(state.current());
    if (!waits && state.current() == StepId.VERIFY && state.verify().connectedAt() != null) {
      if (state.verify().sending()) {
        return new Next.Busy(Text.of(VerifyStep.SENDING));
      }
      return state.verify().finished()
          ? new Next.Busy(Text.of("wizard.next.finished"))
          : go("wizard.next.finish", new FlowAct.Finish());
    }
    return switch (Steps.stateOf(state, state.current())) {
      case StepState.Locked(var reason) -> new Blocked(reason, Focus.EARLIER_STEP);
      case StepState.Working(var what, _) -> new Next.Busy(what);
      case StepState.NeedsAttention _ when waits ->
          go("wizard.next.sign-in-again", new SignInAct.SignIn());
      case StepState.Ready _, StepState.Done _, StepState.NeedsAttention _ ->
          switch (state.current()) {
            case SIGN_IN -> signIn(state.signIn());
            case LOGS -> logs(state.logs());
            case SENTINEL -> sentinel(state.sentinel());
            case REVIEW -> review(state);
            case DEPLOY -> deploy(state);
            case CONNECT -> connect(state);
            case VERIFY -> new Blocked(Text.of("wizard.not-connected"), Focus.EARLIER_STEP);
            case CONNECTIONS -> connections(state);
          };
    };
  }

  private static Next signIn(SignInStep step) {
    if (step.who() != null) {
      return go("wizard.next.continue", new WizardEvent.GoTo(StepId.LOGS));
    }
    if (StartUrl.parse(step.startUrl()) instanceof Invalid<StartUrl>(Text why)) {
      return new Blocked(why, Focus.START_URL);
    }
    if (Region.parse(step.ssoRegion()) instanceof Invalid<Region>(Text why)) {
      return new Blocked(why, Focus.SSO_REGION);
    }
    if (!step.entered()) {
      return go("wizard.next.sign-in", new SignInAct.SignIn());
    }
    if (step.accounts().items().isEmpty() && !step.accounts().complete()) {
      return go("wizard.next.list-accounts", new SignInAct.ListAccounts());
    }
    return step.accountId() == null
        ? new Blocked(Text.of("wizard.choose-account"), Focus.ACCOUNTS)
        : new Blocked(Text.of("wizard.choose-role"), Focus.ROLES);
  }

  private static Next logs(LogsStep step) {
    return step.source() == null
        ? new Blocked(Text.of("wizard.choose-bucket"), Focus.BUCKETS)
        : go("wizard.next.continue", new WizardEvent.GoTo(StepId.SENTINEL));
  }

  private static Next sentinel(SentinelStep step) {
    record Field(Checked<?> value, Focus focus) {}
    for (Field field :
        List.of(
            new Field(step.workspaceId(), Focus.WORKSPACE),
            new Field(step.emailAddress(), Focus.EMAIL),
            new Field(step.suffixValue(), Focus.SUFFIX),
            new Field(step.names(), Focus.ADVANCED),
            new Field(step.advanced().options(), Focus.ADVANCED))) {
      if (field.value() instanceof Invalid<?>(Text why)) {
        return new Blocked(why, field.focus());
      }
    }
    return go("wizard.next.preview", new WizardEvent.Preview());
  }

  private static Next review(WizardState state) {
    @Nullable Plan plan = state.review().plan();
    if (state.deploy().begun() && !state.stale()) {
      return go("wizard.next.continue", new WizardEvent.GoTo(StepId.DEPLOY));
    }
    if (plan == null || state.stale()) {
      return go("wizard.next.preview", new WizardEvent.Preview());
    }
    if (state.review().papers().unapproved()) {
      return new Blocked(Text.of("wizard.unapproved"), Focus.PROBLEM);
    }
    return state.review().blocked()
        ? new Blocked(Text.of("wizard.blocked"), Focus.FINDINGS)
        : new Go(
            Text.of(
                "wizard.next.deploy",
                plan.inputs().caller().account(),
                plan.inputs().source().region().id()),
            new WizardEvent.Deploy());
  }

  private static Next deploy(WizardState state) {
    return state.deploy().outputs() == null
        ? go("wizard.next.preview-again", new WizardEvent.Preview())
        : go("wizard.next.continue", new WizardEvent.GoTo(StepId.CONNECT));
  }

  private static Next connect(WizardState state) {
    @Nullable Plan plan = state.review().plan();
    if (state.verify().existing() != null) {
      return go("wizard.next.verify", new FlowAct.ConnectionAdded());
    }
    if (plan != null) {
      for (HandOver handOver : plan.handOvers()) {
        if (!state.connect().ticked().contains(handOver.key())) {
          return new Blocked(Text.of("wizard.hand-over", handOver.account()), Focus.HAND_OVER);
        }
      }
    }
    return go("wizard.next.connected", new FlowAct.ConnectionAdded());
  }

  private static Next connections(WizardState state) {
    UndoStep step = state.undo();
    @Nullable Removal removal = step.removal();
    if (step.done()) {
      return go("wizard.next.set-up", new WizardEvent.GoTo(StepId.LOGS));
    }
    if (step.regionValue() instanceof Invalid<Region>(Text why)) {
      return new Blocked(why, Focus.CONNECTIONS_REGION);
    }
    if (step.found() == null) {
      return go("wizard.next.list-connections", new UndoAct.ListConnections());
    }
    if (step.chosen() == null) {
      return new Blocked(
          Text.of(step.found().isEmpty() ? "wizard.no-connections" : "wizard.choose-connection"),
          Focus.CONNECTIONS);
    }
    if (step.overtaken()) {
      return go("wizard.next.preview-again", new ConnectionAct.PreviewUndo(step.chosen()));
    }
    if (removal == null) {
      return state.deploy().activity() instanceof Activity.Busy
          ? deployingFirst()
          : new Go(
              Text.of("wizard.next.open", step.connection().map(Established::name).orElse("")),
              new ConnectionAct.Open(step.chosen()));
    }
    if (removal.blocked()) {
      return new Blocked(Text.of("wizard.blocked-undo"), Focus.FINDINGS);
    }
    return state.deploy().activity() instanceof Activity.Busy
        ? deployingFirst()
        : new Go(
            Text.of(
                "wizard.next.undo",
                removal.connection().name(),
                removal.connection().account(),
                removal.inputs().region().id()),
            new UndoAct.Undo());
  }

  private static Blocked deployingFirst() {
    return new Blocked(Text.of("wizard.deploying-first"), Focus.EARLIER_STEP);
  }

  private static Go go(String key, WizardEvent.Act event) {
    return new Go(Text.of(key), event);
  }
}
