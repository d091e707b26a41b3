package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** An organisation's digests: put up with by one rule, or left out by a rule for each account. */
@Timeout(60)
class DigestRulesTest {
  private Guest guest;

  @AfterEach
  void close() {
    guest.close();
  }

  private Plan planned(boolean split) throws Exception {
    guest = Guest.atLogs(Scenario.HAPPY);
    guest.look(Seed.LOG_BUCKET);
    guest.send(
        new LogAct.RulesChosen(split),
        new WizardEvent.GoTo(StepId.SENTINEL),
        new WizardEvent.Preview());
    WizardState state = guest.await(now -> now.review().plan() != null);
    return Objects.requireNonNull(state.review().plan());
  }

  private static PlannedChange.Notification notification(Plan plan) {
    return (PlannedChange.Notification) plan.changes().getLast();
  }

  private static List<String> warnings(Plan plan) {
    return plan.findings().stream().map(finding -> finding.what().key()).toList();
  }

  @Test
  void oneRuleTakesThemInAndSaysSo() throws Exception {
    Plan plan = planned(false);
    assertThat(notification(plan).after().rules()).hasSize(3);
    assertThat(warnings(plan)).contains("plan.digests").doesNotContain("plan.split");
  }

  @Test
  void aRuleForEachAccountLeavesThemOutAndWarnsOfNewAccounts() throws Exception {
    Plan plan = planned(true);
    assertThat(plan.blocked()).isFalse();
    assertThat(warnings(plan)).contains("plan.split").doesNotContain("plan.digests");
    guest.send(new WizardEvent.Deploy());
    guest.await(state -> state.deploy().outputs() != null);
    List<Rule> rules =
        guest.inWorld(
            world -> world.buckets().find(Seed.LOG_BUCKET).orElseThrow().notifications().rules());
    assertThat(rules)
        .filteredOn(rule -> rule.target().endsWith(":cloudtrail-sentinel-integration"))
        .extracting(rule -> rule.prefix().orElseThrow())
        .containsExactly(
            "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/",
            "AWSLogs/o-a1b2c3d4e5/444455556666/CloudTrail/",
            "AWSLogs/o-a1b2c3d4e5/777788889999/CloudTrail/");
    assertThat(rules).as("those of others stay").hasSize(5);
  }
}
