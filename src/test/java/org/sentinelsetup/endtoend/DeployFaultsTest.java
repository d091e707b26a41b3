package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.wizard.StepId;

/** What goes wrong while a plan is carried out, and passes or does not. */
class DeployFaultsTest {
  @Test
  void aRoleThatKmsDoesNotKnowYetIsWaitedFor() {
    try (Played played =
        Played.through(
            Scenario.HAPPY,
            world -> world.keys().principalDelay(Duration.ofSeconds(40)),
            world -> {})) {
      assertThat(played.output()).contains("KMS does not know the new role yet");
      assertThat(played.flows()).isTrue();
    }
  }

  @Test
  void aRoleThatKmsNeverKnowsIsGivenUpAndEveryPrincipalLookedUp() {
    try (Played played =
        Played.through(
            Scenario.HAPPY,
            world -> world.keys().principalDelay(Duration.ofDays(1)),
            world -> {})) {
      assertThat(played.flows()).isFalse();
      assertThat(played.state().current()).isEqualTo(StepId.DEPLOY);
      assertThat(played.output())
          .contains("KMS refused the policy", "exists: " + Samples.ROLE)
          .contains("AWS: MalformedPolicyDocumentException, HTTP 400");
      assertThat(played.state().deploy().deployment().changes())
          .extracting(ChangeProgress::state)
          .as("the person looked again, and the stack was made the first time")
          .containsExactly(State.UNCHANGED, State.FAILED, State.WAITING);
    }
  }

  @Test
  void changesThatCollideAreReadAgainAndTriedAgain() {
    try (Played played =
        Played.through(
            Scenario.HAPPY,
            world -> world.buckets().find("acme-org-logs").orElseThrow().collide(2),
            world -> {})) {
      assertThat(played.output()).contains("S3 answered OperationAborted");
      assertThat(played.flows()).isTrue();
    }
  }

  @Test
  void withoutThePermissionForTheNewerCallEventsAreReadWithTheOlder() {
    try (Played played =
        Played.through(
            Scenario.HAPPY,
            world -> Sets.deny(world, "cloudformation:DescribeEvents"),
            world -> {})) {
      assertThat(played.flows()).isTrue();
      assertThat(played.state().deploy().deployment().events())
          .hasSizeGreaterThan(30)
          .extracting(event -> event.id())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aMissingPermissionIsNamedBeforeAnythingIsChanged() {
    try (Played played =
        Played.through(
            Scenario.HAPPY, world -> Sets.deny(world, "s3:GetBucketNotification"), world -> {})) {
      assertThat(played.flows()).isFalse();
      assertThat(played.state().current()).isEqualTo(StepId.REVIEW);
      assertThat(played.output())
          .contains("S3 GetBucketNotificationConfiguration did not succeed")
          .contains("You may not do this");
    }
  }

  @Test
  void withoutThePermissionToSeeTrailsTheLayoutDoes() {
    try (Played played =
        Played.through(
            Scenario.HAPPY, world -> Sets.deny(world, "cloudtrail:DescribeTrails"), world -> {})) {
      assertThat(played.output()).contains("found by the layout of the bucket");
      assertThat(played.flows()).isTrue();
    }
  }
}
