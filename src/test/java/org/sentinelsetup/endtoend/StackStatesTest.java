package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.Kept;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.StackAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Stacks that are stopped on their way, came to no good end, or were left by a preview. */
@Timeout(120)
class StackStatesTest {
  private static final String NAME = "cloudtrail-sentinel-integration";

  private static CloudFormationClient client(DemoCloud cloud, String role) {
    var clients = new Clients(cloud);
    return clients.client(
        CloudFormationClient.builder(), clients.as(Samples.ACCOUNT, role), "eu-west-1");
  }

  private static List<Stack> stacks(DemoCloud cloud) {
    try (CloudFormationClient client = client(cloud, "ReadOnly")) {
      return client.describeStacks(_ -> {}).stacks();
    }
  }

  /** What somebody's preview leaves when the program ends in the middle of it. */
  private static void leave(DemoCloud cloud, String changeSet) {
    try (CloudFormationClient client = client(cloud, "LogAdmin")) {
      var _ =
          client.createChangeSet(
              CreateChangeSetRequest.builder()
                  .stackName(NAME)
                  .changeSetName(changeSet)
                  .changeSetType(ChangeSetType.CREATE)
                  .templateBody("{\"Resources\":{\"Q\":{\"Type\":\"AWS::SQS::Queue\"}}}")
                  .build());
    }
  }

  private static Guest atSentinel(Scenario scenario) throws Exception {
    Guest guest = Guest.atLogs(scenario);
    guest.look(Seed.LOG_BUCKET);
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL));
    return guest;
  }

  private static WizardState preview(Guest guest) throws InterruptedException {
    guest.send(new WizardEvent.Preview());
    return guest.await(
        state ->
            state.review().plan() != null && state.review().activity() instanceof Activity.Idle);
  }

  private static boolean atWork(WizardState state) {
    return state.deploy().mayBeStopped() && !state.deploy().deployment().events().isEmpty();
  }

  private static WizardState ended(Guest guest) throws InterruptedException {
    return guest.await(state -> state.deploy().activity() instanceof Activity.Failed);
  }

  private static String key(WizardState state) {
    return state.deploy().activity() instanceof Activity.Failed(var problem)
        ? problem.cause().key()
        : "";
  }

  @Test
  void whatAFailedSetUpLeftIsDeletedAndPreviewedAgain() throws Exception {
    try (Guest guest = atSentinel(Scenario.RESOURCE_FAILS)) {
      preview(guest);
      guest.send(new WizardEvent.Deploy());
      ended(guest);
      WizardState blocked = preview(guest);
      assertThat(blocked.review().blocked()).isTrue();
      FailedStack failed = blocked.review().failedStack().orElseThrow();
      assertThat(failed.status()).isEqualTo("ROLLBACK_COMPLETE");
      assertThat(failed.going()).isEmpty();
      assertThat(failed.stuck()).isEmpty();
      guest.send(new StackAct.RemoveFailedStack());
      WizardState again =
          guest.await(state -> state.review().plan() != null && !state.review().blocked());
      assertThat(again.current()).isEqualTo(StepId.REVIEW);
      assertThat(stacks(guest.cloud()))
          .singleElement()
          .satisfies(
              stack -> {
                assertThat(stack.stackStatusAsString()).isEqualTo("REVIEW_IN_PROGRESS");
                assertThat(stack.stackId()).isNotEqualTo(failed.id());
              });
    }
  }

  @Test
  void aStackThatIsMadeIsDeletedWhenThePersonStopsIt() throws Exception {
    try (Guest guest = atSentinel(Scenario.HAPPY)) {
      preview(guest);
      guest.when(StackStatesTest::atWork, new StackAct.StopDeployment());
      guest.send(new WizardEvent.Deploy());
      WizardState state = ended(guest);
      assertThat(key(state)).isEqualTo("deploy.stopped-cause.deleted");
      assertThat(state.deploy().deployment().changes())
          .extracting(ChangeProgress::state)
          .containsExactly(State.FAILED, State.WAITING, State.WAITING);
      assertThat(stacks(guest.cloud())).isEmpty();
      String policy = guest.inWorld(world -> world.keys().find(Samples.KEY).orElseThrow().policy());
      assertThat(policy).doesNotContain("SentinelDecrypt");
      assertThat(preview(guest).review().blocked()).isFalse();
    }
  }

  @Test
  void aStackThatIsChangedIsAsBeforeWhenThePersonStopsIt() throws Exception {
    try (Played played = Played.through(Scenario.HAPPY);
        Guest guest = Guest.after(played, Scenario.HAPPY, new Kept())) {
      guest.send(new WizardEvent.GoTo(StepId.LOGS));
      guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
      guest.look(Seed.LOG_BUCKET);
      guest.send(
          new WizardEvent.GoTo(StepId.SENTINEL),
          new SentinelAct.EmailTyped("somebody-else@example.com"));
      assertThat(preview(guest).review().blocked()).isFalse();
      guest.when(StackStatesTest::atWork, new StackAct.StopDeployment());
      guest.send(new WizardEvent.Deploy());
      assertThat(key(ended(guest))).isEqualTo("deploy.stopped-cause.as-before");
      assertThat(stacks(guest.cloud()))
          .extracting(Stack::stackStatusAsString)
          .containsExactly("UPDATE_ROLLBACK_COMPLETE");
      assertThat(preview(guest).review().blocked())
          .as("an update that was taken back is an ordinary update")
          .isFalse();
    }
  }

  /** The name of a change set that a preview of this guest made. */
  private static String changeSet(WizardState state) {
    Plan plan = Objects.requireNonNull(state.review().plan());
    return plan.changes().stream()
        .filter(PlannedChange.Stack.class::isInstance)
        .map(change -> Objects.requireNonNull(((PlannedChange.Stack) change).changeSet()))
        .map(arn -> arn.split("/", -1)[1])
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAPreviewLeftIsRemovedByTheNext() throws Exception {
    try (Guest guest = atSentinel(Scenario.HAPPY)) {
      String before = changeSet(preview(guest));
      guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new SentinelAct.SuffixTyped("other"));
      preview(guest);
      guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new SentinelAct.SuffixTyped("cloudtrail"));
      leave(guest.cloud(), before + "0");
      String left =
          stacks(guest.cloud()).stream()
              .filter(stack -> stack.stackName().equals(NAME))
              .findFirst()
              .orElseThrow()
              .stackId();
      assertThat(preview(guest).review().blocked()).isFalse();
      assertThat(stacks(guest.cloud())).extracting(Stack::stackId).hasSize(1).doesNotContain(left);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"release-42", "sentinel-setup-01234567-89abcdef"})
  void aStackSomebodyElseIsAboutToMakeStays(String theirChangeSet) throws Exception {
    DemoCloud cloud;
    try (Guest guest = atSentinel(Scenario.HAPPY)) {
      cloud = guest.cloud();
      leave(cloud, theirChangeSet);
      String theirs = stacks(cloud).getFirst().stackId();
      preview(guest);
      guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new SentinelAct.SuffixTyped("other"));
      preview(guest);
      assertThat(stacks(cloud)).extracting(Stack::stackId).contains(theirs);
    }
  }
}
