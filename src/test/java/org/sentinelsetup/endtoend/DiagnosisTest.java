package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.Kept;
import org.sentinelsetup.cli.DiagnosePerson;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedForeign;
import org.sentinelsetup.engine.permissions.ForDiagnosis;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Finding.Level;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.DiagnoseAct;
import org.sentinelsetup.wizard.UndoAct;
import org.sentinelsetup.wizard.WizardState;

/** A connection that anybody made is looked at, by its role and by its stack. */
@Timeout(180)
class DiagnosisTest {
  private static final Place LOGS = new Place(Seed.LOGGING, Seed.LOG_REGION);
  private static final String FOREIGN = LOGS.partition().role(Seed.LOGGING, SeedForeign.ROLE);
  private static final String DIAGNOSER = "Diagnoser";

  /** The faults of AWS's sample, and no other. */
  private static final List<String> FAULTS =
      List.of(
          "diagnose.audience-none",
          "diagnose.trust-operator",
          "diagnose.session-second",
          "diagnose.logs-wide",
          "diagnose.queue-untested",
          "diagnose.dead-letters-none",
          "diagnose.alarm-age",
          "diagnose.topic-aws-key");

  private static WizardState asked(Guest guest, String target) throws Exception {
    guest.send(
        new UndoAct.ConnectionsRegionTyped(Seed.LOG_REGION),
        new DiagnoseAct.DiagnosisTyped(target),
        new DiagnoseAct.Diagnose());
    return guest.await(
        state ->
            state.diagnose().result() != null
                || state.undo().activity() instanceof Activity.Failed);
  }

  private static Diagnosed diagnosed(Guest guest, String target) throws Exception {
    return Objects.requireNonNull(asked(guest, target).diagnose().result());
  }

  private static List<String> keys(Diagnosed result, Predicate<Level> which) {
    return result.findings().stream()
        .filter(finding -> which.test(finding.level()))
        .map(finding -> finding.what().key())
        .toList();
  }

  @Test
  void nothingIsWrongWithWhatWeMade() throws Exception {
    Played played = Played.through(Scenario.HAPPY);
    try (Guest guest = Guest.after(played, Scenario.HAPPY, new Kept())) {
      guest.inWorld(
          world -> {
            String topic = LOGS.arn("sns", "cloudtrail-sentinel-integration-alarms");
            world.topics().subscriptions(topic).forEach(one -> world.topics().confirm(one.arn()));
            return topic;
          });
      Diagnosed byStack = diagnosed(guest, "cloudtrail-sentinel-integration");
      assertThat(byStack.findings()).extracting(Finding::level).containsOnly(Level.OK);
      assertThat(byStack.findings()).hasSizeGreaterThan(8);
      assertThat(byStack.ours()).isEqualTo("cloudtrail");
      Diagnosed byRole =
          diagnosed(
              guest, LOGS.partition().role(Seed.LOGGING, "OIDC_Sentinel-cloudtrail-eu-west-1"));
      assertThat(byRole.findings()).isEqualTo(byStack.findings());
      assertThat(byRole.ours()).isEqualTo("cloudtrail");
    }
  }

  @Test
  void theShellIsToldThatNothingIsWrong() throws Exception {
    try (Played played = Played.through(Scenario.HAPPY)) {
      var topics = played.cloud().world().topics();
      topics
          .subscriptions(LOGS.arn("sns", "cloudtrail-sentinel-integration-alarms"))
          .forEach(one -> topics.confirm(one.arn()));
      var person =
          new DiagnosePerson(
              PortalEntry.usual(),
              Seed.LOGGING,
              new Region(Seed.LOG_REGION),
              "cloudtrail-sentinel-integration");
      Visit visit = Visit.to(played.cloud(), person);
      assertThat(ExitCode.ofDiagnosis(visit.ended())).isEqualTo(ExitCode.DONE);
      assertThat(visit.said())
          .contains("Diagnosis of cloudtrail-sentinel-integration", "made this, as cloudtrail");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SeedForeign.STACK, "role"})
  void theSampleHasItsFaultsAndNoOther(String target) throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.FOREIGN_CONNECTION)) {
      Diagnosed result = diagnosed(guest, target.equals("role") ? FOREIGN : target);
      assertThat(keys(result, level -> level != Level.OK))
          .containsExactlyInAnyOrderElementsOf(FAULTS);
      assertThat(result.findings())
          .filteredOn(finding -> finding.level() != Level.OK)
          .allMatch(finding -> finding.fix() != null);
      assertThat(result.findings())
          .filteredOn(finding -> finding.what().key().equals("diagnose.audience-none"))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.command())
                      .contains("update-assume-role-policy", "StringEquals", "MicrosoftSentinel_"));
      assertThat(result.ours()).isNull();
    }
  }

  @Test
  void whatMayNotBeReadIsUnknown() throws Exception {
    String policy =
        ForDiagnosis.policy(new Region(Seed.LOG_REGION), Seed.LOGGING)
            .replace("\"iam:GetRolePolicy\"", "\"iam:ListRoles\"");
    try (Guest guest = signedIn(policy)) {
      Diagnosed result = diagnosed(guest, FOREIGN);
      assertThat(keys(result, level -> level == Level.UNKNOWN))
          .containsOnly("diagnose.denied", "diagnose.rights-unknown");
      assertThat(result.findings())
          .filteredOn(finding -> finding.what().key().equals("diagnose.denied"))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.what().arguments())
                      .contains("AccessDenied", "iam:GetRolePolicy"));
      assertThat(keys(result, level -> level == Level.BLOCKER))
          .containsExactlyInAnyOrder("diagnose.audience-none", "diagnose.topic-aws-key");
    }
  }

  /** The policy that is printed lets everything be read, and each line of it is needed. */
  @Test
  void thePrintedPolicyIsEnough() throws Exception {
    try (Guest guest = signedIn(ForDiagnosis.policy(new Region(Seed.LOG_REGION), Seed.LOGGING))) {
      for (String target : List.of(FOREIGN, SeedForeign.STACK)) {
        Diagnosed result = diagnosed(guest, target);
        assertThat(keys(result, level -> level == Level.UNKNOWN)).isEmpty();
        assertThat(keys(result, level -> level != Level.OK))
            .containsExactlyInAnyOrderElementsOf(FAULTS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudformation:DescribeStacks",
        "cloudtrail:DescribeTrails",
        "cloudwatch:DescribeAlarms",
        "iam:GetOpenIDConnectProvider",
        "iam:GetPolicy",
        "iam:GetPolicyVersion",
        "iam:GetRole",
        "iam:ListAttachedRolePolicies",
        "iam:ListRolePolicies",
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "s3:GetBucketNotification",
        "s3:GetBucketPolicy",
        "s3:GetEncryptionConfiguration",
        "sns:GetTopicAttributes",
        "sns:ListSubscriptionsByTopic",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl"
      })
  void withOneLessThatIsSaid(String action) throws Exception {
    String policy = ForDiagnosis.policy(new Region(Seed.LOG_REGION), Seed.LOGGING);
    String less = policy.replace("\"" + action + "\"", "\"sts:GetCallerIdentity\"");
    assertThat(less).isNotEqualTo(policy);
    try (Guest guest = signedIn(less)) {
      assertThat(diagnosed(guest, FOREIGN).findings())
          .anySatisfy(
              finding -> {
                assertThat(finding.what().key()).isEqualTo("diagnose.denied");
                assertThat(finding.what().arguments()).contains(action);
              });
    }
  }

  /** What a script or a person made has no stack, and may have its policies attached. */
  @Test
  void aRoleWithoutStackIsFollowedThroughWhatItMayRead() throws Exception {
    String role = "OIDC_ByScript";
    String queue = LOGS.arn("sqs", "by-script");
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      guest.inWorld(
          world -> {
            world.queues().createQueue(LOGS, "by-script", Map.of());
            var made =
                world
                    .roles()
                    .createRole(
                        Seed.LOGGING,
                        role,
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                         "Principal":{"AWS":"arn:aws:iam::111122223333:root"},
                         "Action":"sts:AssumeRole"}]}""",
                        Roles.Details.PLAIN);
            String policy = LOGS.partition().arn("iam", Seed.LOGGING, "policy/script");
            world
                .roles()
                .managed()
                .put(
                    policy,
                    """
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"%s",
                     "Action":["sqs:ReceiveMessage","sqs:DeleteMessage"]},
                     {"Effect":"Allow","Resource":"arn:aws:s3:::acme-org-logs/AWSLogs/*",
                      "Action":"s3:GetObject"}]}"""
                        .formatted(queue));
            world.roles().attach(Seed.LOGGING, role, policy);
            return made;
          });
      assertThat(
              keys(
                  diagnosed(guest, LOGS.partition().role(Seed.LOGGING, role)),
                  level -> level == Level.BLOCKER))
          .containsExactlyInAnyOrder(
              "diagnose.trust-none",
              "diagnose.queue-rights",
              "policy.queue-no-grant",
              "diagnose.notification-none",
              "diagnose.key-rights");
    }
  }

  @Test
  void whatIsNotThereIsAProblemOrAFinding() throws Exception {
    try (Guest guest = Guest.atLogs(Scenario.HAPPY)) {
      assertThat(asked(guest, "no-such-stack").undo().activity())
          .isInstanceOfSatisfying(
              Activity.Failed.class,
              failed ->
                  assertThat(failed.problem().title().key())
                      .isEqualTo("problem.stack-unknown.title"));
      assertThat(
              keys(
                  diagnosed(guest, LOGS.partition().role(Seed.LOGGING, "OIDC_Gone")),
                  level -> true))
          .containsExactly("diagnose.role-none");
    }
  }

  private static Guest signedIn(String policy) throws Exception {
    Guest guest = Guest.in(Scenario.FOREIGN_CONNECTION);
    guest.inWorld(
        world -> {
          var people = world.identities();
          var logging = people.assignments(Seed.LOGGING).getFirst().account();
          String arn = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/";
          // So that managed policies are read as well.
          String attached = LOGS.partition().arn("iam", Seed.LOGGING, "policy/more");
          world
              .roles()
              .managed()
              .put(
                  attached,
                  """
                  {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*",
                   "Action":"sts:GetCallerIdentity"}]}""");
          world.roles().attach(Seed.LOGGING, SeedForeign.ROLE, attached);
          return people.assign(
              logging, DIAGNOSER, people.role(arn + DIAGNOSER, policy, world.clock().now()));
        });
    guest.signIn();
    guest.await(state -> state.signIn().accounts().complete());
    guest.take(Seed.LOGGING, DIAGNOSER);
    return guest;
  }
}
