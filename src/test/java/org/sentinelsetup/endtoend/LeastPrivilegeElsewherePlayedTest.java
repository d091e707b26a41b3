package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Landscape;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.engine.permissions.ForAccount;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.engine.permissions.Permissions;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** A landing zone: key and one call are for a role of the management account, as narrow as ours. */
@Timeout(120)
class LeastPrivilegeElsewherePlayedTest {
  private static final String PERMISSION_SET = "Deploying";

  private static Permissions permissions;

  @BeforeAll
  static void planOfSomebodyWhoMayDoAnything() throws Exception {
    try (Guest guest = Guest.in(Scenario.LANDING_ZONE_4)) {
      permissions = LeastPrivilege.of(planned(guest, "LogAdmin", "OrgAdmin"));
    }
  }

  @Test
  void withThePlansPermissionsBothRolesDoTheirPart() throws Exception {
    try (Guest guest = Guest.in(Scenario.LANDING_ZONE_4)) {
      assign(guest, Seed.LOGGING, permissions.deploying());
      assign(guest, Seed.MANAGEMENT, there());
      assertThat(planned(guest, PERMISSION_SET, PERMISSION_SET).blocked()).isFalse();
      guest.send(new WizardEvent.Deploy());
      guest.await(state -> state.deploy().outputs() != null);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms:PutKeyPolicy", "sts:AssumeRole"})
  void withOneLessThereItIsRefused(String action) throws Exception {
    assertThat(there()).contains(action);
    try (Guest guest = Guest.in(Scenario.LANDING_ZONE_4)) {
      assign(guest, Seed.LOGGING, permissions.deploying());
      assign(guest, Seed.MANAGEMENT, there().replace(action, "s3:GetBucketAcl"));
      planned(guest, PERMISSION_SET, PERMISSION_SET);
      guest.send(new WizardEvent.Deploy());
      WizardState failed =
          guest.await(state -> state.deploy().activity() instanceof Activity.Failed);
      assertThat(((Activity.Failed) failed.deploy().activity()).problem().aws().code())
          .startsWith("AccessDenied");
    }
  }

  private static String there() {
    List<ForAccount> all = permissions.keyAccounts();
    assertThat(all).extracting(ForAccount::account).containsExactly(Seed.MANAGEMENT);
    return all.getFirst().policy();
  }

  private static void assign(Guest guest, String account, String policy) {
    guest.inWorld(
        world -> {
          var people = world.identities();
          var owner = people.assignments(account).getFirst().account();
          String arn = "arn:aws:iam::" + account + ":role/aws-reserved/sso.amazonaws.com/";
          return people.assign(
              owner,
              PERMISSION_SET,
              people.role(arn + PERMISSION_SET, policy, world.clock().now()));
        });
  }

  private static Plan planned(Guest guest, String role, String keyRole) throws Exception {
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take(Seed.LOGGING, role);
    guest.send(new WizardEvent.GoTo(StepId.LOGS));
    guest.await(state -> state.logs().buckets() != null && state.logs().buckets().complete());
    guest.look(Landscape.of(Scenario.LANDING_ZONE_4).logBucket());
    guest.send(new LogAct.OneCallConfirmed(true), new LogAct.KeyAccountChosen(Seed.MANAGEMENT));
    guest.await(state -> state.logs().elsewhere().roles().complete());
    guest.send(new LogAct.KeyRoleChosen(keyRole));
    guest.await(state -> state.logs().elsewhere().in(Seed.MANAGEMENT).isPresent());
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    return Objects.requireNonNull(
        guest.await(state -> state.review().plan() != null).review().plan());
  }
}
