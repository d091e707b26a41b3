package org.sentinelsetup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelsetup.Samples.NOW;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.ReviewEffect;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StackAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

@Timeout(20)
class RunnerTest {
  private final BlockingQueue<WizardState> states = new LinkedBlockingQueue<>();

  private Runner runner(Performer<Effect> performer) {
    var runner = new Runner(WizardState.start(Environment.AWS, Answers.NONE), performer, () -> NOW);
    runner.send(new SignInAct.StartUrlTyped("https://acme.awsapps.com/start"));
    runner.send(new SignInAct.SsoRegionTyped("eu-central-1"));
    runner.watch(states::add);
    return runner;
  }

  private WizardState await(java.util.function.Predicate<WizardState> wanted)
      throws InterruptedException {
    while (true) {
      WizardState state = states.poll(10, TimeUnit.SECONDS);
      assertThat(state).as("the state that was waited for").isNotNull();
      if (wanted.test(state)) {
        return state;
      }
    }
  }

  @Test
  void answersBecomeStates() throws InterruptedException {
    try (Runner runner =
        runner((effect, answers) -> answers.accept(new Answer.AccountsFound(Samples.accounts())))) {
      runner.send(new SignInAct.SignIn());
      WizardState state = await(s -> s.signIn().accounts().complete());
      assertThat(state.signIn().activity()).isEqualTo(Activity.IDLE);
    }
  }

  @Test
  void aProblemIsShownWhereItHappened() throws InterruptedException {
    try (Runner runner =
        runner(
            (effect, answers) -> {
              throw new ProblemException("problem.code-expired");
            })) {
      runner.send(new SignInAct.SignIn());
      WizardState state = await(s -> s.signIn().activity() instanceof Activity.Failed);
      assertThat(Steps.stateOf(state, StepId.SIGN_IN))
          .isInstanceOfSatisfying(
              StepState.NeedsAttention.class,
              shown ->
                  assertThat(shown.problem().title())
                      .isEqualTo(Text.of("problem.code-expired.title")));
    }
  }

  @Test
  void afaultOfOurOwnIsAProblemToo() throws InterruptedException {
    try (Runner runner =
        runner(
            (effect, answers) -> {
              throw new IllegalStateException("broken");
            })) {
      runner.send(new SignInAct.SignIn());
      WizardState state = await(s -> s.signIn().activity() instanceof Activity.Failed);
      assertThat(Steps.stateOf(state, StepId.SIGN_IN)).isInstanceOf(StepState.NeedsAttention.class);
    }
  }

  @Test
  void nothingIsHeardOfWhatWasAbandoned() throws InterruptedException {
    var late = new AtomicReference<Consumer<Answer>>();
    var begun = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    try (Runner runner =
        runner(
            (effect, answers) -> {
              late.set(answers);
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                interrupted.countDown();
              }
            })) {
      runner.send(new SignInAct.SignIn());
      begun.await();
      runner.send(new WizardEvent.Cancel(StepId.SIGN_IN));
      interrupted.await();
      assertThatThrownBy(() -> late.get().accept(new Answer.AccountsFound(Samples.accounts())))
          .isInstanceOf(AbandonedException.class);
      assertThat(runner.state().signIn().accounts().items()).isEmpty();
      assertThat(runner.state().signIn().activity()).isEqualTo(Activity.IDLE);
    }
  }

  @Test
  void whatWritesToAwsIsNeverInterruptedAndWaitedForAtTheEnd() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Runner runner =
        new Runner(
            WizardState.start(Environment.AWS, Answers.NONE),
            (effect, answers) -> {
              if (effect instanceof ReviewEffect.Discard) {
                begun.countDown();
                mayEnd.await();
                ended.countDown();
              }
            },
            () -> NOW);
    for (WizardEvent event : previewed()) {
      runner.send(event);
    }
    runner.send(new WizardEvent.Leave());
    begun.await();
    Thread.ofVirtual().start(mayEnd::countDown);
    runner.close();
    assertThat(ended.getCount()).isZero();
  }

  private static List<WizardEvent> previewed() {
    return List.of(
        new Answer.RoleTaken(Samples.signedIn()),
        new Answer.SourceFound(Samples.source()),
        new SentinelAct.WorkspaceTyped(Samples.WORKSPACE),
        new SentinelAct.EmailTyped("alerts@example.com"),
        new Answer.PlanMade(Samples.plan()));
  }

  @Test
  void whatReachesIntoADeploymentLeavesItHeard() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    try (Runner runner =
        new Runner(
            Journey.previewed().state(),
            (effect, answers) -> {
              if (effect instanceof Effect.StopDeployment) {
                stopped.countDown();
              } else if (effect instanceof Effect.CarryOut) {
                answers.accept(new Answer.DeploymentMoved(running()));
                stopped.await();
                throw new ProblemException("problem.code-expired");
              }
            },
            () -> NOW)) {
      runner.watch(states::add);
      runner.send(new WizardEvent.Deploy());
      await(state -> state.deploy().mayBeStopped());
      runner.send(new StackAct.StopDeployment());
      await(state -> state.deploy().activity() instanceof Activity.Failed);
    }
  }

  private static Deployment running() {
    var stack =
        new PlannedChange.Stack(
            "s", "set", "id", List.of(), List.of(), "", List.of(), null, false, false);
    return new Deployment(
        NOW,
        List.of(new ChangeProgress(stack, Deployment.State.RUNNING, null, null)),
        List.of(),
        UsualTimes.NONE);
  }
}
