package org.sentinelsetup.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.NextAction;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.SignInStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.VerifyStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * The person of the demo: looks at the wizard's state and decides what to do next, as anybody at
 * the window would. Knows the demo's answers and nothing of how anything is done.
 *
 * @param answers what the person types
 * @param account the account the person chooses
 * @param role the role the person chooses
 * @param bucket the bucket the person chooses
 */
public record DemoPerson(Answers answers, String account, String role, String bucket)
    implements Person {

  private static final int MOST_PREVIEWS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  @Override
  public Move next(WizardState state, Memory memory) {
    if (state.signIn().interrupts(state.current())) {
      return again(state, memory);
    }
    return switch (Steps.stateOf(state, state.current())) {
      case StepState.Working _ when state.current() == StepId.VERIFY -> verify(state);
      case StepState.Working _ -> working(state, memory);
      case StepState.NeedsAttention _ -> attention(state, memory);
      case StepState.Locked _ -> new Move.End(false);
      case StepState.Ready _, StepState.Done _ -> ready(state, memory);
    };
  }

  /** The session has ended: signs in again, as often as that is asked for. */
  private static Move again(WizardState state, Memory memory) {
    return state.signIn().activity() instanceof Activity.Busy
        ? working(state, memory)
        : pressNext(state);
  }

  private static Move working(WizardState state, Memory memory) {
    @Nullable SignInPrompt prompt = state.signIn().prompt();
    return prompt != null && !prompt.equals(memory.allowed())
        ? new Move.Allow(prompt)
        : new Move.Wait();
  }

  /**
   * Looks at the changes once more when they are no longer what was shown; gives up at anything
   * else.
   */
  private static Move attention(WizardState state, Memory memory) {
    return state.current() == StepId.DEPLOY
            && state.review().overtaken()
            && memory.previews() < MOST_PREVIEWS
        ? new Move.Send(new WizardEvent.Preview())
        : new Move.End(false);
  }

  private Move ready(WizardState state, Memory memory) {
    Optional<WizardEvent.Act> choice =
        switch (state.current()) {
          case SIGN_IN -> signIn(state.signIn());
          case LOGS -> logs(state);
          case SENTINEL -> sentinel(state);
          default -> Optional.empty();
        };
    if (choice.isPresent()) {
      return new Move.Send(choice.get());
    }
    return switch (state.current()) {
      case CONNECT -> connect(state, memory);
      case VERIFY -> verify(state);
      default -> pressNext(state);
    };
  }

  private static Move pressNext(WizardState state) {
    return switch (NextAction.of(state)) {
      case Next.Go(_, WizardEvent.Act act) -> new Move.Send(act);
      case Next.Go _, Next.Blocked _ -> new Move.End(false);
      case Next.Busy _ -> new Move.Wait();
    };
  }

  private Optional<WizardEvent.Act> signIn(SignInStep step) {
    return firstOf(
        step.startUrl().equals(answers.startUrl())
            ? null
            : new SignInAct.StartUrlTyped(answers.startUrl()),
        step.ssoRegion().equals(answers.ssoRegion())
            ? null
            : new SignInAct.SsoRegionTyped(answers.ssoRegion()),
        step.accounts().items().isEmpty() || step.accountId() != null
            ? null
            : new SignInAct.AccountChosen(account),
        step.roles().items().isEmpty() || step.who() != null
            ? null
            : new SignInAct.RoleChosen(role));
  }

  private Optional<WizardEvent.Act> logs(WizardState state) {
    LogsStep step = state.logs();
    @Nullable LogSource source = step.source();
    if (source == null) {
      return Optional.of(new LogAct.BucketChosen(bucket));
    }
    return source.keys().stream()
        .map(KeyInUse::account)
        .filter(owner -> !owner.equals(account) && step.elsewhere().in(owner).isEmpty())
        .filter(
            owner ->
                state.signIn().accounts().items().stream().anyMatch(one -> one.id().equals(owner)))
        .findFirst()
        .map(owner -> keyRole(step, owner));
  }

  /** The key's account is entered with the first role there is. */
  private static WizardEvent.Act keyRole(LogsStep step, String owner) {
    return owner.equals(step.elsewhere().account())
        ? new LogAct.KeyRoleChosen(step.elsewhere().roles().items().getFirst().name())
        : new LogAct.KeyAccountChosen(owner);
  }

  private Optional<WizardEvent.Act> sentinel(WizardState state) {
    var typed = state.sentinel();
    return firstOf(
        typed.cloud() == answers.cloud() ? null : new SentinelAct.CloudChosen(answers.cloud()),
        typed.workspace().equals(answers.workspace())
            ? null
            : new SentinelAct.WorkspaceTyped(answers.workspace()),
        typed.email().equals(answers.email()) ? null : new SentinelAct.EmailTyped(answers.email()),
        typed.suffix().equals(answers.suffix())
            ? null
            : new SentinelAct.SuffixTyped(answers.suffix()));
  }

  private static Move connect(WizardState state, Memory memory) {
    @Nullable Plan plan = state.review().plan();
    @Nullable StackOutputs outputs = state.deploy().outputs();
    if (plan == null || outputs == null) {
      return new Move.End(false);
    }
    for (HandOver handOver : plan.handOvers()) {
      if (!state.connect().ticked().contains(handOver.key())) {
        return new Move.Send(new WizardEvent.HandOverDone(handOver, true));
      }
    }
    return memory.connected()
        ? new Move.Send(new FlowAct.ConnectionAdded())
        : new Move.AddConnection(plan.inputs(), outputs);
  }

  private static Move verify(WizardState state) {
    if (state.verify().finished()) {
      return new Move.End(state.verify().flowing());
    }
    return state.verify().flowing() || !isPatient(state.verify())
        ? new Move.Send(new FlowAct.Finish())
        : new Move.Wait();
  }

  /** Somewhat longer than the half hour that first logs may take. */
  private static boolean isPatient(VerifyStep step) {
    @Nullable Instant connected = step.connectedAt();
    @Nullable Instant looked = step.lookedAt();
    return connected == null
        || looked == null
        || Duration.between(connected, looked).compareTo(PATIENCE) < 0;
  }

  private static Optional<WizardEvent.Act> firstOf(WizardEvent.@Nullable Act... acts) {
    for (WizardEvent.@Nullable Act act : acts) {
      if (act != null) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }
}
