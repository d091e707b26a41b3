package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.SeedKeys;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.StepId;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The whole set-up, sign-in to verified, by the same code that talks to AWS. */
class ScenariosTest {
  private static List<Stack> stacks(Played played) {
    var clients = new Clients(played.cloud());
    try (CloudFormationClient client =
        clients.client(
            CloudFormationClient.builder(), clients.as("111122223333", "ReadOnly"), "eu-west-1")) {
      return client.describeStacks(_ -> {}).stacks();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {
        "HAPPY",
        "KEY_POLICY_CHANGED",
        "THROTTLED",
        "SESSION_ENDS",
        "CONTROL_TOWER",
        "LARGE_ORGANISATION",
        "MIXED_LOGS",
        "GOV_CLOUD"
      })
  void endsWithLogsThatFlow(Scenario scenario) {
    try (Played played = Played.through(scenario)) {
      assertThat(played.output()).contains("The AWS side is complete");
      assertThat(played.flows()).isTrue();
      assertThat(played.cloud().world().sentinel().ingested()).isNotEmpty();
    }
  }

  @Test
  void eventsAreToldOldestFirstEachOnce() {
    try (Played played = Played.through(Scenario.HAPPY)) {
      List<StackEvent> events = played.state().deploy().deployment().events();
      assertThat(events).extracting(StackEvent::id).doesNotHaveDuplicates();
      assertThat(events).extracting(StackEvent::time).isSorted();
      assertThat(events.getLast().status()).isEqualTo("CREATE_COMPLETE");
      assertThat(played.output()).containsSubsequence("SentinelQueue", "SentinelRole");
    }
  }

  @Test
  void aNameThatIsTakenIsSaidBeforeAnythingIsMade() {
    try (Played played = Played.through(Scenario.ROLE_NAME_TAKEN)) {
      assertThat(played.flows()).isFalse();
      assertThat(played.state().current()).isEqualTo(StepId.REVIEW);
      assertThat(played.output()).contains("OIDC_Sentinel-cloudtrail-eu-west-1 already exists");
      assertThat(stacks(played)).as("what the preview left").isEmpty();
    }
  }

  @Test
  void aResourceThatFailsIsNamedAndTakenBack() {
    try (Played played = Played.through(Scenario.RESOURCE_FAILS)) {
      assertThat(played.flows()).isFalse();
      assertThat(played.output())
          .contains("ended in ROLLBACK_COMPLETE")
          .contains("E-mail subscription to alarms (AlarmSubscription): ")
          .doesNotContain("(DeadLetterQueue): Resource creation cancelled");
      assertThat(stacks(played))
          .extracting(Stack::stackStatusAsString)
          .containsExactly("ROLLBACK_COMPLETE");
      assertThat(played.cloud().world().keys().find(Samples.KEY))
          .hasValueSatisfying(key -> assertThat(key.policy()).doesNotContain("SentinelDecrypt"));
    }
  }

  @Test
  void aSessionThatEndsIsAskedForOnceAndTheWatchGoesOn() {
    try (Played played = Played.through(Scenario.SESSION_ENDS)) {
      assertThat(played.output())
          .containsOnlyOnce("Your session in AWS has ended")
          .containsSubsequence("Your session in AWS has ended", "The AWS side is complete");
    }
  }

  @Test
  void aPolicyChangedBehindOurBackIsShownAgainAndKept() {
    try (Played played = Played.through(Scenario.KEY_POLICY_CHANGED)) {
      assertThat(played.output())
          .containsSubsequence(
              "was changed after you looked at it",
              "Stack cloudtrail-sentinel-integration: already up to date",
              "Five statements stay as they are");
    }
  }

  @Test
  void aProviderOfOthersIsAdoptedAndKeepsItsAudiences() {
    try (Played played = Played.through(Scenario.EXISTING_PROVIDER)) {
      assertThat(played.flows()).isTrue();
      assertThat(played.output())
          .contains("does not know Sentinel's audience")
          .contains("One audience stays as it is.")
          .doesNotContain("AWS::IAM::OIDCProvider");
      assertThat(played.cloud().world().providers().list("111122223333"))
          .singleElement()
          .satisfies(
              provider ->
                  assertThat(provider.clientIds())
                      .hasSize(2)
                      .contains("api://1462b192-27f7-4cb9-8523-0f4ecb54b47e"));
    }
  }

  @Test
  void aKeyOfAnotherAccountIsChangedWithARoleThere() {
    try (Played played = Played.through(Scenario.CONTROL_TOWER)) {
      assertThat(played.state().review().plan().handOvers()).isEmpty();
      assertThat(played.state().review().plan().inputs().keyCallers())
          .extracting(Identity::account)
          .containsExactly("444455556666");
      assertThat(played.flows()).isTrue();
      assertThat(policyOfTheKey(played.cloud().world())).contains("SentinelDecrypt");
    }
  }

  @Test
  void aKeyWithoutARoleThereIsForItsOwnerAndLeftAlone() {
    try (Played played =
        Played.through(Scenario.CONTROL_TOWER, ScenariosTest::nobodyInManagement, world -> {})) {
      var plan = played.state().review().plan();
      assertThat(plan.changes()).noneMatch(PlannedChange.KeyPolicy.class::isInstance);
      assertThat(plan.handOvers()).hasSize(1);
      assertThat(played.output())
          .contains("belongs to account 444455556666")
          .contains("For the owner of the key in account 444455556666")
          .contains("\"Sid\": \"SentinelDecrypt\"");
      assertThat(policyOfTheKey(played.cloud().world())).doesNotContain("SentinelDecrypt");
      assertThat(played.state().connect().seen()).hasSize(1);
      assertThat(played.flows()).as("the owner has not done it").isFalse();
    }
  }

  @Test
  void onceTheOwnerHasAddedTheStatementLogsFlow() {
    try (Played played =
        Played.through(
            Scenario.CONTROL_TOWER,
            ScenariosTest::nobodyInManagement,
            ScenariosTest::ownerAddsTheStatement)) {
      assertThat(played.flows()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "acme-flow-logs, vpcflow, AWSVPCFlow, 2",
    "acme-findings, guardduty, AWSGuardDuty, 1"
  })
  void otherLogsAreIngestedToo(String bucket, String word, String table, int keys) {
    DemoPerson person = person(Scenario.MIXED_LOGS, bucket, word, AzureCloud.COMMERCIAL);
    try (Played played = Played.through(Scenario.MIXED_LOGS, person)) {
      assertThat(played.flows()).isTrue();
      assertThat(played.state().deploy().outputs().table()).isEqualTo(table);
      assertThat(played.state().review().plan().changes())
          .filteredOn(PlannedChange.KeyPolicy.class::isInstance)
          .hasSize(keys)
          .allMatch(change -> !change.nothingToDo());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"HAPPY", "GOV_CLOUD"})
  void azureGovernmentIsAChoiceOfItsOwn(Scenario scenario) {
    DemoPerson person = person(scenario, "acme-org-logs", "cloudtrail", AzureCloud.GOVERNMENT);
    try (Played played = Played.through(scenario, person)) {
      assertThat(played.state().review().plan().inputs().cloud()).isEqualTo(AzureCloud.GOVERNMENT);
      assertThat(played.flows()).isTrue();
    }
  }

  private static DemoPerson person(
      Scenario scenario, String bucket, String word, AzureCloud cloud) {
    DemoPerson usual = DemoScript.person(scenario);
    Answers answers = usual.answers();
    return new DemoPerson(
        new Answers(
            answers.startUrl(),
            answers.ssoRegion(),
            cloud,
            answers.workspace(),
            answers.email(),
            word,
            answers.place()),
        usual.account(),
        usual.role(),
        bucket);
  }

  @Test
  void whatTheOrganisationForbidsIsToldInItsWords() {
    try (Played played = Played.through(Scenario.LANDING_ZONE_4)) {
      assertThat(played.flows()).isFalse();
      assertThat(played.output())
          .contains("Not applied: notification of aws-controltower-cloudtrail-logs-111122223333")
          .contains("with an explicit deny in a service control policy");
    }
  }

  @Test
  void inGovCloudNothingIsOfAnotherPartition() {
    try (Played played = Played.through(Scenario.GOV_CLOUD)) {
      assertThat(played.output())
          .contains("Role to add arn:aws-us-gov:iam::111122223333:role/OIDC_Sentinel-")
          .contains("https://sqs.us-gov-west-1.amazonaws.com/111122223333/")
          .doesNotContain("arn:aws:");
    }
  }

  static void nobodyInManagement(World world) {
    world.identities().assignments("444455556666").forEach(world.identities()::withdraw);
    // As it stands the key lets the whole logging account decrypt, so that nothing is missing.
    var key = world.keys().find(SeedKeys.arn(world)).orElseThrow();
    key.policy(key.policy().replace("111122223333:root", "111122223333:role/LogReader"));
  }

  private static void ownerAddsTheStatement(World world) {
    var key = world.keys().find(SeedKeys.arn(world)).orElseThrow();
    String statement =
        """
        ,{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/%s"},\
        "Action":"kms:Decrypt","Resource":"*"}]}"""
            .formatted("OIDC_Sentinel-cloudtrail-eu-west-1");
    key.policy(key.policy().strip().replaceAll("\\s*\\]\\s*\\}$", "") + statement);
  }

  private static String policyOfTheKey(World world) {
    return world.keys().find(SeedKeys.arn(world)).orElseThrow().policy();
  }

  private static void ruleInTheWay(World world) {
    var bucket = world.buckets().find("acme-org-logs").orElseThrow();
    var rules = new ArrayList<>(bucket.notifications().rules());
    rules.add(
        new NotificationRules.Rule(
            rules.getFirst().kind(),
            "all-logs",
            rules.getFirst().target(),
            List.of("s3:ObjectCreated:*"),
            Optional.of("AWSLogs/"),
            Optional.empty()));
    bucket.notifications(new NotificationRules(rules, bucket.notifications().eventBridge()));
  }

  @Test
  void leavingAfterThePreviewLeavesNothing() {
    try (Played played = Played.through(Scenario.HAPPY, ScenariosTest::ruleInTheWay, _ -> {})) {
      assertThat(stacks(played)).isEmpty();
      assertThat(played.output()).contains("Stack cloudtrail-sentinel-integration: 12 resources");
    }
  }
}
