package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.StackOutputs;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * After a run, clients that are not ours find what the screen said, and everything that was there
 * before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndependentLookTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BUCKET = "acme-org-logs";

  private Played played;
  private DemoCloud untouched;

  @BeforeAll
  void play() {
    played = Played.through(Scenario.HAPPY);
    untouched = DemoCloud.start(Options.instant(Scenario.HAPPY));
  }

  @AfterAll
  void close() {
    played.close();
    untouched.close();
  }

  private <T> T look(DemoCloud cloud, BiFunction<Clients, String, T> how) {
    return how.apply(new Clients(cloud), "eu-west-1");
  }

  private String keyPolicy(DemoCloud cloud) {
    return look(
        cloud,
        (clients, region) -> {
          try (KmsClient kms =
              clients.client(
                  KmsClient.builder(), clients.as(Samples.ACCOUNT, "LogAdmin"), region)) {
            return kms.getKeyPolicy(request -> request.keyId(Samples.KEY)).policy();
          }
        });
  }

  private GetBucketNotificationConfigurationResponse notifications(DemoCloud cloud) {
    return look(
        cloud,
        (clients, region) -> {
          try (S3Client s3 =
              clients.client(
                  S3Client.builder()
                      .serviceConfiguration(
                          S3Configuration.builder().pathStyleAccessEnabled(true).build()),
                  clients.as(Samples.ACCOUNT, "LogAdmin"),
                  region)) {
            return s3.getBucketNotificationConfiguration(request -> request.bucket(BUCKET));
          }
        });
  }

  @Test
  void theKeyPolicyHasOneStatementMoreAndTheOthersAsTheyWere() {
    JsonNode before = JSON.readTree(keyPolicy(untouched));
    JsonNode after = JSON.readTree(keyPolicy(played.cloud()));
    int statements = before.get("Statement").size();
    assertThat(after.get("Statement")).hasSize(statements + 1);
    for (int i = 0; i < statements; i++) {
      assertThat(after.get("Statement").get(i)).isEqualTo(before.get("Statement").get(i));
    }
    JsonNode ours = after.get("Statement").get(statements);
    assertThat(ours.at("/Principal/AWS").asString()).isEqualTo(Samples.ROLE);
    assertThat(ours.get("Action").asString()).isEqualTo("kms:Decrypt");
    assertThat(after.propertyNames()).isEqualTo(before.propertyNames());
    assertThat(after.get("Id")).isEqualTo(before.get("Id"));
  }

  @Test
  void theNotificationsHaveOneRuleMoreAndTheOthersAsTheyWere() {
    var before = notifications(untouched);
    var after = notifications(played.cloud());
    assertThat(after.lambdaFunctionConfigurations())
        .isNotEmpty()
        .isEqualTo(before.lambdaFunctionConfigurations());
    assertThat(after.topicConfigurations()).isEqualTo(before.topicConfigurations());
    int queues = before.queueConfigurations().size();
    assertThat(after.queueConfigurations()).hasSize(queues + 1);
    assertThat(after.queueConfigurations().subList(0, queues))
        .isEqualTo(before.queueConfigurations());
    assertThat(after.queueConfigurations().getLast().queueArn())
        .isEqualTo(outputs().queueArn().toString());
  }

  @Test
  void theStackMadeWhatTheScreenListed() {
    List<StackResource> resources =
        look(
            played.cloud(),
            (clients, region) -> {
              try (CloudFormationClient client =
                  clients.client(
                      CloudFormationClient.builder(),
                      clients.as(Samples.ACCOUNT, "ReadOnly"),
                      region)) {
                return client
                    .describeStackResources(
                        request -> request.stackName("cloudtrail-sentinel-integration"))
                    .stackResources();
              }
            });
    assertThat(resources)
        .hasSize(12)
        .allMatch(resource -> resource.resourceStatusAsString().equals("CREATE_COMPLETE"));
    assertThat(played.output()).contains("12 resources");
    resources.forEach(
        resource ->
            assertThat(played.output())
                .as(resource.logicalResourceId())
                .contains(resource.resourceType(), resource.logicalResourceId()));
  }

  @Test
  void roleQueueAndTopicAreWhatTheOutputsSay() {
    var clients = new Clients(played.cloud());
    var reader = clients.as(Samples.ACCOUNT, "ReadOnly");
    try (IamClient iam = clients.client(IamClient.builder(), reader, "us-east-1");
        SqsClient sqs = clients.client(SqsClient.builder(), reader, "eu-west-1");
        SnsClient sns = clients.client(SnsClient.builder(), reader, "eu-west-1")) {
      var role =
          iam.getRole(request -> request.roleName("OIDC_Sentinel-cloudtrail-eu-west-1")).role();
      assertThat(role.arn()).isEqualTo(outputs().roleArn());
      assertThat(role.roleLastUsed().lastUsedDate()).isNotNull();
      Map<QueueAttributeName, String> attributes =
          sqs.getQueueAttributes(
                  request ->
                      request.queueUrl(outputs().queueUrl()).attributeNames(QueueAttributeName.ALL))
              .attributes();
      assertThat(attributes.get(QueueAttributeName.QUEUE_ARN))
          .isEqualTo(outputs().queueArn().toString());
      assertThat(attributes.get(QueueAttributeName.MESSAGE_RETENTION_PERIOD)).isEqualTo("1209600");
      assertThat(
              sns.listSubscriptionsByTopic(request -> request.topicArn(outputs().topicArn()))
                  .subscriptions())
          .singleElement()
          .satisfies(
              subscription -> {
                assertThat(subscription.endpoint()).isEqualTo("alerts@example.com");
                assertThat(subscription.subscriptionArn()).isEqualTo("PendingConfirmation");
              });
    }
    assertThat(played.output())
        .contains(outputs().roleArn(), outputs().queueUrl(), outputs().table());
  }

  @Test
  void othersStaysAsItWas() {
    var before = untouched.world();
    var after = played.cloud().world();
    var known =
        before.roles().all().stream()
            .collect(Collectors.toMap(role -> role.arn(), role -> role.policies()));
    var now =
        after.roles().all().stream()
            .collect(Collectors.toMap(role -> role.arn(), role -> role.policies()));
    assertThat(now).containsAllEntriesOf(known).hasSize(known.size() + 1);
    before
        .queues()
        .all()
        .forEach(
            queue ->
                assertThat(after.queues().byArn(queue.arn()).orElseThrow().settings())
                    .isEqualTo(queue.settings()));
    before
        .buckets()
        .of(Samples.ACCOUNT)
        .forEach(
            bucket -> {
              var same = after.buckets().find(bucket.name()).orElseThrow();
              assertThat(same.policy()).isEqualTo(bucket.policy());
              assertThat(same.encryption()).isEqualTo(bucket.encryption());
            });
  }

  @Test
  void whatSentinelHasIsWhatCloudTrailWrote() {
    var world = played.cloud().world();
    assertThat(world.sentinel().ingested()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(new HashSet<>(world.trails().events().stream().map(event -> event.id()).toList()))
        .containsAll(world.sentinel().ingested());
  }

  private StackOutputs outputs() {
    return played.state().deploy().outputs();
  }
}
