package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** A landing zone whose control lets only its own role set the bucket's notification. */
@Timeout(60)
class OneCallTest {
  private static final String BUCKET = "aws-controltower-cloudtrail-logs-111122223333-a1b-c2d";

  private Guest guest;

  @BeforeEach
  void look() throws Exception {
    guest = Guest.atLogs(Scenario.LANDING_ZONE_4);
    LogSource source = guest.look(BUCKET);
    assertThat(source.management()).isEqualTo(Seed.MANAGEMENT);
  }

  @AfterEach
  void close() {
    guest.close();
  }

  private void enterManagement() throws InterruptedException {
    guest.send(new LogAct.KeyAccountChosen(Seed.MANAGEMENT));
    guest.await(state -> state.logs().elsewhere().roles().complete());
    guest.send(new LogAct.KeyRoleChosen("OrgAdmin"));
    guest.await(state -> state.logs().elsewhere().in(Seed.MANAGEMENT).isPresent());
  }

  private Plan plan() throws InterruptedException {
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    return Objects.requireNonNull(
        guest.await(state -> state.review().plan() != null).review().plan());
  }

  private boolean told() {
    return guest.inWorld(
        world ->
            world.buckets().find(BUCKET).orElseThrow().notifications().rules().stream()
                .map(Rule::target)
                .anyMatch(target -> target.endsWith(":cloudtrail-sentinel-integration")));
  }

  @Test
  void confirmedTheChangeGoesThroughTheOneRoleThatMay() throws Exception {
    guest.send(new LogAct.OneCallConfirmed(true));
    enterManagement();
    Plan plan = plan();
    assertThat(plan.blocked()).isFalse();
    assertThat(plan.findings())
        .extracting(finding -> finding.what().key())
        .contains("plan.one-call")
        .doesNotContain("plan.landing-zone");
    guest.send(new WizardEvent.Deploy());
    guest.await(state -> state.deploy().outputs() != null);
    assertThat(told()).isTrue();
  }

  @Test
  void itsSessionCanDoNothingElse() throws Exception {
    var role = Guest.source(guest.state()).oneCallRole().orElseThrow().role();
    assertThat(role.arn()).isEqualTo("arn:aws:iam::111122223333:role/AWSControlTowerExecution");
    assertThat(role.sessionPolicy())
        .contains("\"s3:GetBucketNotification\",\"s3:PutBucketNotification\"")
        .contains("\"Resource\":\"arn:aws:s3:::" + BUCKET + "\"")
        .doesNotContain("s3:*", "\"*\"");
  }

  @Test
  void withoutARoleInTheManagementAccountNothingBegins() throws Exception {
    guest.send(new LogAct.OneCallConfirmed(true));
    Plan plan = plan();
    assertThat(plan.findings())
        .filteredOn(finding -> finding.level() == Finding.Level.BLOCKER)
        .extracting(finding -> finding.what().key())
        .containsExactly("plan.one-call-no-role");
  }

  @Test
  void withoutTheConfirmationItIsToldBeforeAndRefusedByTheControl() throws Exception {
    enterManagement();
    Plan plan = plan();
    assertThat(plan.findings())
        .extracting(finding -> finding.what().key())
        .contains("plan.landing-zone");
    guest.send(new WizardEvent.Deploy());
    WizardState failed = guest.await(state -> state.deploy().activity() instanceof Activity.Failed);
    assertThat(((Activity.Failed) failed.deploy().activity()).problem().aws().message())
        .contains("explicit deny in a service control policy");
    assertThat(told()).isFalse();
  }
}
