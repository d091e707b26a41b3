package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Buckets;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.ReviewAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** What is looked at before, and looked at again one by one. */
@Timeout(120)
class PreflightTest {
  private static final Place LOGS = new Place(Seed.LOGGING, Seed.LOG_REGION);

  private static final String ONLY_FROM_THE_NETWORK =
      """
      {"Version": "2012-10-17", "Statement": [{"Sid": "OnlyFromTheNetwork",
       "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject",
       "Resource": "arn:aws:s3:::acme-org-logs/*",
       "Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}}]}""";

  /** Puts a policy and gives back the one before. */
  private static Optional<String> policy(Guest guest, Optional<String> next) {
    return guest.inWorld(
        world -> {
          Buckets.Bucket bucket = world.buckets().find(Seed.LOG_BUCKET).orElseThrow();
          Optional<String> before = bucket.policy();
          bucket.policy(next);
          return before;
        });
  }

  private static Guest atReview() throws Exception {
    Guest guest = Guest.atLogs(Scenario.HAPPY);
    guest.look(Seed.LOG_BUCKET);
    return guest;
  }

  private static Plan preview(Guest guest) throws Exception {
    guest.send(new WizardEvent.GoTo(StepId.SENTINEL), new WizardEvent.Preview());
    return Objects.requireNonNull(
        guest
            .await(
                state ->
                    state.review().plan() != null
                        && state.review().activity() instanceof Activity.Idle)
            .review()
            .plan());
  }

  private static List<Finding> again(Guest guest, Check check) throws Exception {
    guest.send(new ReviewAct.CheckAgain(check));
    return of(
        Objects.requireNonNull(
            guest
                .await(state -> state.review().activity() instanceof Activity.Idle)
                .review()
                .plan()),
        check);
  }

  private static List<Finding> of(Plan plan, Check check) {
    return plan.findings().stream().filter(finding -> finding.check() == check).toList();
  }

  @Test
  void everyCheckThatIsMadeAloneSaysSomething() throws Exception {
    try (Guest guest = atReview()) {
      Plan plan = preview(guest);
      assertThat(plan.findings()).allMatch(finding -> finding.check() != null);
      for (Check check : Arrays.stream(Check.values()).filter(Check::alone).toList()) {
        assertThat(of(plan, check)).as(check.name()).isNotEmpty();
        assertThat(again(guest, check)).as(check.name()).isEqualTo(of(plan, check));
      }
      // Of an organization's control policies nothing can be seen from a member's account.
      assertThat(plan.findings().stream().filter(finding -> finding.level() == Level.UNKNOWN))
          .singleElement()
          .extracting(Finding::check)
          .isEqualTo(Check.BUCKET_POLICY);
      assertThat(of(plan, Check.PERMISSIONS)).extracting(Finding::level).containsOnly(Level.OK);
    }
  }

  @Test
  void aDenialInTheBucketsPolicyIsSeenAndItsMendingToo() throws Exception {
    try (Guest guest = atReview()) {
      Optional<String> before = policy(guest, Optional.of(ONLY_FROM_THE_NETWORK));
      assertThat(of(preview(guest), Check.BUCKET_POLICY).getFirst())
          .satisfies(
              finding -> {
                assertThat(finding.level()).isEqualTo(Level.WARNING);
                assertThat(finding.what().key()).isEqualTo("policy.bucket-denies-network");
                assertThat(finding.command()).contains("get-bucket-policy");
              });
      policy(guest, before);
      assertThat(again(guest, Check.BUCKET_POLICY))
          .extracting(Finding::level)
          .containsExactly(Level.OK, Level.UNKNOWN);
    }
  }

  @Test
  void aQueueOfSomebodyElseIsSeenWithWhatItIs() throws Exception {
    try (Guest guest = atReview()) {
      guest.inWorld(
          world -> world.queues().createQueue(LOGS, "cloudtrail-sentinel-integration", Map.of()));
      Plan plan = preview(guest);
      assertThat(plan.blocked()).isTrue();
      assertThat(plan.findings())
          .filteredOn(finding -> finding.level() == Level.BLOCKER)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.what().key()).isEqualTo("preflight.queue-taken");
                assertThat(finding.command()).contains("get-queue-attributes");
                // The change set failed for it, so that looking at the name alone mends nothing.
                assertThat(finding.check()).isEqualTo(Check.STACK);
              });
    }
  }

  @Test
  void aDeletedRoleInAKeyPolicyIsTakenOutOnlyWhenThatIsChosen() throws Exception {
    String id = "AROA1234567890EXAMPLE";
    try (Guest guest = atReview()) {
      guest.inWorld(
          world -> {
            var key = world.keys().find(Samples.KEY).orElseThrow();
            key.policy(
                key.policy()
                    .replaceFirst(
                        "\\[\\s*\\{",
                        """
                                [{"Sid": "Gone", "Effect": "Allow", "Principal": {"AWS": "%s"},
                                  "Action": "kms:Decrypt", "Resource": "*"}, {"""
                            .formatted(id)));
            return true;
          });
      Plan plan = preview(guest);
      assertThat(of(plan, Check.KEYS))
          .anyMatch(finding -> finding.what().key().equals("policy.deleted"));
      assertThat(keyPolicy(plan).deleted()).containsExactly(id);
      assertThat(keyPolicy(plan).after()).contains(id);
      guest.send(new WizardEvent.DeletedPrincipalChosen(id, true));
      Plan without =
          Objects.requireNonNull(
              guest
                  .await(
                      state ->
                          state.review().plan() != null
                              && !state.stale()
                              && state.review().activity() instanceof Activity.Idle)
                  .review()
                  .plan());
      assertThat(keyPolicy(without).after()).doesNotContain(id);
      assertThat(of(without, Check.KEYS)).extracting(Finding::level).containsOnly(Level.OK);
    }
  }

  private static PlannedChange.KeyPolicy keyPolicy(Plan plan) {
    return plan.changes().stream()
        .filter(PlannedChange.KeyPolicy.class::isInstance)
        .map(PlannedChange.KeyPolicy.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
