package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** A role that is taken with another one: the way into an account that has no way of its own. */
@Timeout(60)
class AnotherRoleTest {
  private static final String DEPLOY = "arn:aws:iam::111122223333:role/SentinelDeploy";

  private Guest guest;

  @BeforeEach
  void inTheManagementAccount() throws Exception {
    guest = Guest.in(Scenario.HAPPY);
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take(Seed.MANAGEMENT, "OrgAdmin");
  }

  @AfterEach
  void close() {
    guest.close();
  }

  private WizardState assume(RoleToAssume role) throws InterruptedException {
    guest.send(new SignInAct.AssumeRole(role));
    guest.await(state -> state.signIn().activity() instanceof Activity.Busy);
    return guest.await(state -> !(state.signIn().activity() instanceof Activity.Busy));
  }

  private static Identity who(WizardState state) {
    return Objects.requireNonNull(state.signIn().who()).identity();
  }

  @Test
  void withItsExternalIdTheRoleWorksInTheOtherAccount() throws Exception {
    WizardState taken = assume(new RoleToAssume(DEPLOY, Seed.EXTERNAL_ID, null));
    assertThat(who(taken).account()).isEqualTo(Seed.LOGGING);
    assertThat(who(taken).arn()).endsWith(":assumed-role/SentinelDeploy/sentinel-setup");
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    assertThat(guest.look(Seed.LOG_BUCKET).owner()).isEqualTo(Seed.LOGGING);
  }

  @Test
  void anHourLaterItIsTakenAnewThroughTheFirstRole() throws Exception {
    assume(new RoleToAssume(DEPLOY, Seed.EXTERNAL_ID, null));
    guest.cloud().clock().advance(Duration.ofHours(3));
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    WizardState listed =
        guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    assertThat(listed.signIn().interrupted()).isEmpty();
  }

  @Test
  void withoutItThePersonStaysWhoSheWas() throws Exception {
    Identity before = who(guest.state());
    WizardState refused = assume(new RoleToAssume(DEPLOY, null, null));
    assertThat(refused.signIn().activity()).isInstanceOf(Activity.Failed.class);
    assertThat(who(refused)).isEqualTo(before);
  }

  @Test
  void aSessionPolicyReallyLimits() throws Exception {
    assume(
        new RoleToAssume(
            DEPLOY,
            Seed.EXTERNAL_ID,
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Action":"sts:GetCallerIdentity","Resource":"*"}]}"""));
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    WizardState refused = guest.await(state -> state.logs().activity() instanceof Activity.Failed);
    assertThat(((Activity.Failed) refused.logs().activity()).problem().aws().code())
        .isEqualTo("AccessDenied");
  }
}
