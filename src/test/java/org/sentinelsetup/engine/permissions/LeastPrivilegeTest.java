package org.sentinelsetup.engine.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.engine.template.TemplateResource;
import org.sentinelsetup.model.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a plan takes and no more: narrow, complete for its changes, without what it leaves alone.
 */
class LeastPrivilegeTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MANAGEMENT = "444455556666";
  private static final String BUCKET = "arn:aws:s3:::acme-org-logs";

  /** docs.aws.amazon.com/service-authorization/latest/reference/: none takes a resource. */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "cloudtrail:DescribeTrails",
          "cloudtrail:LookupEvents",
          "cloudwatch:GetMetricData",
          "iam:GetAccountSummary",
          "iam:ListOpenIDConnectProviders",
          "s3:ListAllMyBuckets",
          "sns:GetSubscriptionAttributes",
          "sns:Unsubscribe");

  /** docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: a managed policy. */
  private static final int LONGEST = 6144;

  static final List<Plan> PLANS = Variations.ALL;

  @ParameterizedTest
  @FieldSource("PLANS")
  void everyStatementAllowsNamedActionsOnNamedThings(Plan plan) {
    for (String policy : policies(plan)) {
      JsonNode document = JSON.readTree(policy);
      assertThat(document.path("Version").stringValue()).isEqualTo("2012-10-17");
      assertThat(statements(policy)).isNotEmpty();
      assertThat(statements(policy).stream().map(one -> one.path("Sid").stringValue()))
          .doesNotHaveDuplicates()
          .allMatch(sid -> sid.matches("[A-Za-z0-9]+"));
      assertThat(document.toString().length()).isLessThan(LONGEST);
      for (JsonNode statement : statements(policy)) {
        assertThat(texts(statement, "Action"))
            .isNotEmpty()
            .allMatch(action -> action.matches("^[a-z0-9-]+:[A-Za-z]+$"))
            .doesNotContain("iam:PassRole");
        assertThat(texts(statement, "Resource")).isNotEmpty();
        if (texts(statement, "Resource").contains("*")) {
          assertThat(WITHOUT_RESOURCE).containsAll(texts(statement, "Action"));
        } else {
          assertThat(texts(statement, "Resource"))
              .allMatch(resource -> resource.startsWith("arn:"));
          assertThat(texts(statement, "Action")).doesNotContainAnyElementsOf(WITHOUT_RESOURCE);
        }
      }
    }
  }

  @Test
  void everyTypeOfTheTemplateIsKnown() {
    assertThat(Template.shipped().resources().stream().map(TemplateResource::type))
        .allMatch(Handlers.ALL::containsKey);
  }

  @Test
  void aNewConnectionMayBeMadeAndRolledBack() {
    String policy = LeastPrivilege.of(Variations.ALL.getFirst()).deploying();
    assertThat(resources(policy, "iam:CreateRole")).containsExactly(Samples.ROLE);
    assertThat(resources(policy, "iam:DeleteRole")).containsExactly(Samples.ROLE);
    assertThat(resources(policy, "iam:CreateOpenIDConnectProvider"))
        .containsExactly(
            "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/"
                + "33e01921-4d64-4f8c-a055-5bdaffd5e33d/");
    assertThat(resources(policy, "sqs:CreateQueue"))
        .containsExactly(
            "arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration",
            "arn:aws:sqs:eu-west-1:111122223333:cloudtrail-sentinel-integration-dead-letter");
    assertThat(resources(policy, "sns:DeleteTopic"))
        .containsExactly(
            "arn:aws:sns:eu-west-1:111122223333:cloudtrail-sentinel-integration-alarms");
    assertThat(resources(policy, "cloudwatch:PutMetricAlarm"))
        .containsExactly(
            "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cloudtrail-sentinel-integration-*");
    assertThat(resources(policy, "cloudformation:DeleteStack"))
        .containsExactly(
            "arn:aws:cloudformation:eu-west-1:111122223333:stack/"
                + "cloudtrail-sentinel-integration/*");
    assertThat(resources(policy, "kms:PutKeyPolicy")).containsExactly(Samples.KEY);
    assertThat(resources(policy, "s3:PutBucketNotification")).containsExactly(BUCKET);
  }

  @Test
  void withoutAKeyNothingIsSaidOfKeys() {
    assertThat(LeastPrivilege.of(Variations.ALL.get(1)).deploying()).doesNotContain("kms:");
  }

  @Test
  void aKeyElsewhereIsForARoleThere() {
    Permissions permissions = LeastPrivilege.of(Variations.ALL.get(2));
    assertThat(permissions.deploying())
        .contains("kms:DescribeKey")
        .doesNotContain("KeyPolicy", "sts:AssumeRole");
    assertThat(permissions.keyAccounts()).extracting(ForAccount::account).containsOnly(MANAGEMENT);
    String there = permissions.keyAccounts().getFirst().policy();
    assertThat(actions(there))
        .containsExactlyInAnyOrder("kms:GetKeyPolicy", "kms:PutKeyPolicy", "kms:DescribeKey");
    for (String action : actions(there)) {
      assertThat(resources(there, action)).containsExactly(Samples.KEY_ELSEWHERE);
    }
  }

  @Test
  void theOneCallIsMadeByTheRoleThatTakesTheOtherOne() {
    Permissions permissions = LeastPrivilege.of(Variations.ALL.get(3));
    assertThat(actions(permissions.deploying()))
        .contains("s3:GetBucketNotification")
        .doesNotContain("s3:PutBucketNotification", "sts:AssumeRole");
    String there = permissions.keyAccounts().getFirst().policy();
    assertThat(actions(there)).containsExactly("sts:AssumeRole");
    assertThat(resources(there, "sts:AssumeRole"))
        .containsExactly("arn:aws:iam::111122223333:role/AWSControlTowerExecution");
  }

  @Test
  void theOneCallOfOurOwnAccountIsOurs() {
    Plan plan =
        Variations.plan(Samples.source(), Variations.oneCall(Samples.ACCOUNT), false, Samples.KEY);
    Permissions permissions = LeastPrivilege.of(plan);
    assertThat(actions(permissions.deploying())).contains("sts:AssumeRole");
    assertThat(permissions.keyAccounts()).isEmpty();
  }

  @Test
  void whereNothingIsToBeDoneNothingMayBeChanged() {
    Permissions permissions = LeastPrivilege.of(Variations.ALL.get(4));
    assertThat(actions(permissions.deploying()))
        .filteredOn(action -> !action.matches("[a-z0-9]+:(Get|List|Describe).*"))
        .containsExactlyInAnyOrder(
            "cloudformation:CreateChangeSet",
            "cloudformation:DeleteChangeSet",
            "cloudformation:TagResource",
            "cloudtrail:LookupEvents",
            "iam:SimulatePrincipalPolicy");
    assertThat(actions(permissions.deploying())).contains("kms:GetKeyPolicy");
  }

  @Test
  void aKeyElsewhereWithNothingToDoTakesNoRoleThere() {
    Plan plan =
        Variations.plan(Samples.sourceWithKeyElsewhere(), null, true, Samples.KEY_ELSEWHERE);
    assertThat(LeastPrivilege.of(plan).keyAccounts()).isEmpty();
  }

  @Test
  void anUpdateInPlaceMakesAndRemovesNothing() {
    assertThat(actions(LeastPrivilege.of(Variations.updating("Modify", "False")).deploying()))
        .contains("iam:UpdateAssumeRolePolicy", "sqs:SetQueueAttributes")
        .doesNotContain(
            "iam:CreateRole", "iam:DeleteRole", "sqs:DeleteQueue", "cloudformation:DeleteStack");
    assertThat(actions(LeastPrivilege.of(Variations.updating("Modify", "Conditional")).deploying()))
        .contains("iam:CreateRole", "iam:DeleteRole", "sqs:SetQueueAttributes");
    assertThat(actions(LeastPrivilege.of(Variations.updating("Remove", null)).deploying()))
        .contains("sqs:DeleteQueue")
        .doesNotContain("sqs:CreateQueue", "sqs:TagQueue");
  }

  @Test
  void aProviderOfSomebodyElseIsOnlyLookedAt() {
    String policy = LeastPrivilege.of(Variations.adopting()).deploying();
    assertThat(resources(policy, "iam:GetOpenIDConnectProvider"))
        .containsExactly("arn:aws:iam::111122223333:oidc-provider/sts.windows.net/other");
    assertThat(actions(policy))
        .doesNotContain("iam:CreateOpenIDConnectProvider", "iam:DeleteOpenIDConnectProvider");
  }

  @Test
  void logsAreReadOnlyToLookAtTheirFormat() {
    String looking = LeastPrivilege.of(Variations.ALL.getFirst()).deploying();
    assertThat(resources(looking, "s3:GetObject"))
        .containsExactly(BUCKET + "/AWSLogs/o-a1b2c3d4e5/*");
    assertThat(actions(looking)).doesNotContain("kms:Decrypt");
    String reading = LeastPrivilege.of(Variations.ALL.getFirst(), true).deploying();
    assertThat(resources(reading, "kms:Decrypt")).containsExactly(Samples.KEY);
    assertThat(reading).contains("\"kms:ViaService\": \"s3.eu-west-1.amazonaws.com\"");
  }

  @Test
  void inGovCloudEveryArnIsOfItsPartition() {
    Permissions permissions = LeastPrivilege.of(Variations.government(), true);
    assertThat(permissions.deploying())
        .contains("arn:aws-us-gov:sqs:us-gov-west-1:")
        .doesNotContain("arn:aws:");
  }

  @Test
  void sendingBackIsNoPartOfAPlan() {
    String policy = ForSendingBack.policy(Samples.outputs());
    assertThat(actions(policy)).contains("sqs:StartMessageMoveTask", "sqs:ListMessageMoveTasks");
    assertThat(resources(policy, "sqs:ReceiveMessage"))
        .as("the queue itself is never read")
        .containsExactly(Samples.outputs().deadLetterArn().toString());
    assertThat(resources(policy, "sqs:SendMessage"))
        .containsExactly(Samples.outputs().queueArn().toString());
    assertThat(PLANS)
        .allMatch(plan -> !LeastPrivilege.of(plan).deploying().contains("StartMessageMoveTask"));
  }

  @Test
  void whatWasSentBackIsLookedUpAtTheDeadLettersOnly() {
    assertThat(PLANS)
        .allSatisfy(
            plan ->
                assertThat(
                        resources(LeastPrivilege.of(plan).deploying(), "sqs:ListMessageMoveTasks"))
                    .singleElement()
                    .asString()
                    .endsWith("-dead-letter"));
  }

  private static List<String> policies(Plan plan) {
    Permissions permissions = LeastPrivilege.of(plan, true);
    return Stream.concat(
            Stream.of(permissions.deploying(), LeastPrivilege.of(plan).deploying()),
            permissions.keyAccounts().stream().map(ForAccount::policy))
        .toList();
  }

  private static List<JsonNode> statements(String policy) {
    return JSON.readTree(policy).path("Statement").valueStream().toList();
  }

  private static List<String> actions(String policy) {
    return statements(policy).stream()
        .flatMap(statement -> texts(statement, "Action").stream())
        .distinct()
        .toList();
  }

  private static List<String> resources(String policy, String action) {
    return statements(policy).stream()
        .filter(statement -> texts(statement, "Action").contains(action))
        .flatMap(statement -> texts(statement, "Resource").stream())
        .distinct()
        .toList();
  }

  private static List<String> texts(JsonNode statement, String element) {
    return statement.path(element).valueStream().map(JsonNode::stringValue).toList();
  }
}
