package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.Advanced;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** What companies demand of a stack, as CloudFormation makes it. */
@Timeout(120)
final class OptionsTest {
  private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/SentinelBoundary";
  private static final String SERVICE_ROLE = "arn:aws:iam::111122223333:role/StackBuilder";
  private static final String BASE = "acme-cloudtrail-logs";

  private static Advanced demands(String boundary, String serviceRole) {
    return new Advanced(
        "acme-{name}-logs",
        "",
        "cost-centre=security\nowner = Blue Team",
        boundary,
        serviceRole,
        true,
        false,
        "",
        "",
        "10",
        "6");
  }

  private static Plan plan(Guest guest, Advanced advanced) throws InterruptedException {
    guest.look(Seed.LOG_BUCKET);
    guest.send(
        new WizardEvent.GoTo(StepId.SENTINEL),
        new SentinelAct.AdvancedTyped(advanced),
        new WizardEvent.Preview());
    WizardState state =
        guest.await(
            now ->
                now.review().plan() != null || now.review().activity() instanceof Activity.Failed);
    return Objects.requireNonNull(state.review().plan(), () -> state.review().toString());
  }

  private static WizardState deployed(Guest guest) throws InterruptedException {
    guest.send(new WizardEvent.Deploy());
    return guest.await(
        now ->
            now.deploy().outputs() != null || now.deploy().activity() instanceof Activity.Failed);
  }

  @Test
  void everythingThatIsDemandedIsMade() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      Plan plan = plan(guest, demands(BOUNDARY, SERVICE_ROLE));
      assertThat(plan.blocked()).isFalse();
      assertThat(LeastPrivilege.of(plan).deploying())
          .contains("iam:PassRole", "cloudformation:UpdateTerminationProtection")
          .doesNotContain("sqs:CreateQueue");
      assertThat(LeastPrivilege.of(plan).serviceRole().orElseThrow())
          .contains("sqs:CreateQueue", "iam:PutRolePermissionsBoundary");
      WizardState done = deployed(guest);
      var outputs = Objects.requireNonNull(done.deploy().outputs(), done.deploy()::toString);
      assertThat(outputs.roleArn())
          .isEqualTo("arn:aws:iam::111122223333:role/OIDC_acme-cloudtrail-logs-eu-west-1");
      assertThat(outputs.queueName()).isEqualTo(BASE);
      assertThat(outputs.topicArn()).endsWith(":" + BASE + "-alarms");
      var role =
          guest.inWorld(
              world -> world.roles().getRole(Samples.ACCOUNT, outputs.roleArn().substring(31)));
      assertThat(role.boundary()).contains(BOUNDARY);
      assertThat(role.tags())
          .containsEntry("cost-centre", "security")
          .containsEntry("owner", "Blue Team");
      assertThat(role.trust()).doesNotContain("MicrosoftDefenderForClouds_");
      PlannedChange.Stack stack = (PlannedChange.Stack) plan.changes().getFirst();
      assertThat(stack.protect()).isTrue();
      assertThat(stack.resources()).extracting(one -> one.logicalId()).contains("QuietAlarm");
      // A second look has nothing to do, protection included.
      guest.send(new WizardEvent.GoTo(StepId.CONNECTIONS));
      guest.send(new UndoAct.ConnectionsRegionTyped("eu-west-1"), new UndoAct.ListConnections());
      assertThat(
              Objects.requireNonNull(guest.await(now -> now.undo().found() != null).undo().found())
                  .getFirst()
                  .stack())
          .satisfies(
              made -> {
                assertThat(made.name()).isEqualTo(BASE);
                assertThat(made.terminationProtection()).isTrue();
                assertThat(made.roleArn()).isEqualTo(SERVICE_ROLE);
                assertThat(made.tags()).containsEntry("owner", "Blue Team");
              });
    }
  }

  @Test
  void aBoundaryThatIsNotThereFailsTheStackWithItsName() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      plan(guest, demands(BOUNDARY.replace("Sentinel", "No"), ""));
      WizardState failed = deployed(guest);
      assertThat(failed.deploy().activity())
          .isInstanceOfSatisfying(
              Activity.Failed.class,
              it ->
                  assertThat(Words.say(it.problem().cause()))
                      .contains("NoBoundary does not exist or is not attachable"));
    }
  }

  @Test
  void aServiceRoleThatDoesNotTrustCloudFormationIsRefusedBeforeAnythingIsMade() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      guest.look(Seed.LOG_BUCKET);
      guest.send(
          new WizardEvent.GoTo(StepId.SENTINEL),
          new SentinelAct.AdvancedTyped(
              demands("", "arn:aws:iam::111122223333:role/SentinelDeploy")),
          new WizardEvent.Preview());
      WizardState state = guest.await(now -> now.review().activity() instanceof Activity.Failed);
      assertThat(((Activity.Failed) state.review().activity()).problem().aws()).isNotNull();
      assertThat(state.review().plan()).isNull();
    }
  }
}
