package org.sentinelsetup.demo.service.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.SeedBuckets;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.databind.JsonNode;

class NotificationsTest {
  private static final String LOGS = "acme-org-logs";
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:sentinel-cloudtrail";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);
  private final S3Client s3 =
      clients.client(
          S3Client.builder().forcePathStyle(true),
          clients.as("111122223333", "LogAdmin"),
          "eu-west-1");

  @AfterEach
  void close() {
    s3.close();
    cloud.close();
  }

  @Test
  void whatWasThereIsReadWithCapitalNames() {
    var found = get();
    assertThat(found.lambdaFunctionConfigurations())
        .extracting(one -> one.id() + " " + one.lambdaFunctionArn())
        .containsExactly("thumb arn:aws:lambda:eu-west-1:111122223333:function:thumb");
    assertThat(found.queueConfigurations())
        .extracting(QueueConfiguration::queueArn)
        .containsExactly(SeedBuckets.INVENTORY_QUEUE);
    var rule = found.queueConfigurations().getFirst().filter().key().filterRules().getFirst();
    assertThat(rule.nameAsString()).isEqualTo("Prefix");
    assertThat(rule.value()).isEqualTo("inventory/");
    assertThat(found.eventBridgeConfiguration()).isNull();
    var none = s3.getBucketNotificationConfiguration(r -> r.bucket("acme-flow-logs"));
    assertThat(none.queueConfigurations()).isEmpty();
  }

  @Test
  void aNewRuleStandsBesideTheOldOnes() {
    cloud.world().knownTargets().open(QUEUE);
    add(QUEUE, null, Event.S3_OBJECT_CREATED, "AWSLogs/", ".gz");
    var found = get();
    assertThat(found.lambdaFunctionConfigurations()).hasSize(1);
    assertThat(found.queueConfigurations()).hasSize(2);
    var ours = found.queueConfigurations().getLast();
    assertThat(ours.id()).hasSize(48);
    assertThat(ours.filter().key().filterRules())
        .extracting(rule -> rule.nameAsString() + "=" + rule.value())
        .containsExactly("Prefix=AWSLogs/", "Suffix=.gz");
    JsonNode test = Json.read(messages().getFirst());
    assertThat(test.path("Event").stringValue()).isEqualTo("s3:TestEvent");
    assertThat(test.path("Bucket").stringValue()).isEqualTo(LOGS);
    assertThat(test.has("Records")).isFalse();
  }

  @Test
  void matchingObjectsAreToldWithEncodedKeys() {
    cloud.world().knownTargets().open(QUEUE);
    add(QUEUE, "ours", Event.S3_OBJECT_CREATED, "AWSLogs/", ".gz");
    put("AWSLogs/a@b/red flower.gz");
    put("AWSLogs/a.json");
    put("other/a.gz");
    assertThat(messages()).hasSize(2);
    JsonNode record = Json.read(messages().getLast()).path("Records").path(0);
    assertThat(record.path("eventName").stringValue()).isEqualTo("ObjectCreated:Put");
    assertThat(record.path("awsRegion").stringValue()).isEqualTo("eu-west-1");
    assertThat(record.path("eventTime").stringValue()).matches("[0-9-]{10}T[0-9:]{8}\\.\\d{3}Z");
    assertThat(record.at("/s3/configurationId").stringValue()).isEqualTo("ours");
    assertThat(record.at("/s3/bucket/name").stringValue()).isEqualTo(LOGS);
    assertThat(record.at("/s3/object/key").stringValue()).isEqualTo("AWSLogs/a%40b/red+flower.gz");
    assertThat(record.at("/s3/object/size").intValue()).isEqualTo(1);
  }

  @Test
  void anEncodedPrefixMeansThePlainOne() {
    cloud.world().knownTargets().open(QUEUE);
    add(QUEUE, "ours", Event.S3_OBJECT_CREATED, "AWSLogs/aws-account-id%3D111122223333/", ".gz");
    put("AWSLogs/aws-account-id=111122223333/a.gz");
    assertThat(messages()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "s3:ObjectCreated:*, inventory/, .gz, true",
    "s3:ObjectCreated:Put, inventory/2026/, , true",
    "s3:ObjectCreated:Put, , , true",
    "s3:ObjectCreated:*, inv, , true",
    "s3:ObjectRemoved:*, inventory/, , false",
    "s3:ObjectCreated:*, AWSLogs/, , false",
  })
  void rulesMustNotOverlap(String event, String prefix, String suffix, boolean overlap) {
    cloud.world().knownTargets().open(QUEUE);
    if (!overlap) {
      add(QUEUE, "ours", Event.fromValue(event), prefix, suffix);
      assertThat(get().queueConfigurations()).hasSize(2);
      return;
    }
    S3Exception refusal = refused(() -> add(QUEUE, "ours", Event.fromValue(event), prefix, suffix));
    assertThat(refusal).hasMessageContaining("Configuration is ambiguously defined");
    assertThat(get().queueConfigurations()).hasSize(1);
    assertThat(messages()).isEmpty();
  }

  @Test
  void aDestinationThatCannotBeUsedIsNamedWithItsReason() {
    String closed = QUEUE + "-closed";
    cloud.world().knownTargets().closed(closed);
    StringBuilder body = new StringBuilder();
    try (S3Client listening = listening(body)) {
      S3Exception refusal =
          refused(
              () ->
                  listening.putBucketNotificationConfiguration(
                      r ->
                          r.bucket(LOGS)
                              .notificationConfiguration(
                                  n ->
                                      n.queueConfigurations(
                                          queue(QUEUE, "a/"), queue(closed, "b/")))));
      assertThat(refusal)
          .hasMessageContaining("Unable to validate the following destination configurations");
    }
    assertThat(body.toString())
        .contains("<ArgumentName1>" + QUEUE + "</ArgumentName1>")
        .contains("<ArgumentValue1>The destination queue does not exist</ArgumentValue1>")
        .contains("<ArgumentName2>" + closed + "</ArgumentName2>")
        .contains("<ArgumentValue2>Permissions on the destination queue do not allow S3");
    assertThat(get().queueConfigurations()).hasSize(1);
  }

  @Test
  void theCheckCanBeLeftOut() {
    s3.putBucketNotificationConfiguration(
        r ->
            r.bucket(LOGS)
                .skipDestinationValidation(true)
                .notificationConfiguration(n -> n.queueConfigurations(queue(QUEUE, "a/"))));
    assertThat(get().queueConfigurations()).hasSize(1);
    assertThat(get().lambdaFunctionConfigurations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, The ARN could not be parsed",
    "arn:aws:sns:eu-west-1:111122223333:topic, The ARN could not be parsed",
    "arn:aws:sqs:us-east-1:111122223333:sentinel, another Region",
  })
  void anArnMustFit(String arn, String words) {
    assertThat(refused(() -> put(n -> n.queueConfigurations(queue(arn, "a/")))))
        .hasMessageContaining(words);
  }

  @Test
  void filtersHaveTwoNames() {
    assertThat(
            refused(
                () ->
                    put(
                        n ->
                            n.queueConfigurations(
                                queue(QUEUE, "a/").toBuilder()
                                    .filter(filter("infix", "x"))
                                    .build()))))
        .hasMessageContaining("filter rule name must be either prefix or suffix");
  }

  @Test
  void idsAreUnique() {
    cloud.world().knownTargets().open(QUEUE);
    assertThat(
            refused(
                () ->
                    put(
                        n ->
                            n.queueConfigurations(
                                queue(QUEUE, "a/").toBuilder().id("x").build(),
                                queue(QUEUE, "b/").toBuilder().id("x").build()))))
        .hasMessageContaining("Id x");
  }

  @Test
  void readersMayNotPut() {
    try (S3Client reader =
        clients.client(
            S3Client.builder().forcePathStyle(true),
            clients.as("111122223333", "ReadOnly"),
            "eu-west-1")) {
      S3Exception refusal =
          catchThrowableOfType(
              S3Exception.class,
              () ->
                  reader.putBucketNotificationConfiguration(
                      r -> r.bucket(LOGS).notificationConfiguration(n -> {})));
      assertThat(refusal.statusCode()).isEqualTo(403);
      assertThat(refusal).hasMessageContaining("s3:PutBucketNotification");
      assertThat(reader.getBucketNotificationConfiguration(r -> r.bucket(LOGS)).sdkHttpResponse())
          .satisfies(response -> assertThat(response.isSuccessful()).isTrue());
    }
  }

  private S3Client listening(StringBuilder body) {
    return S3Client.builder()
        .forcePathStyle(true)
        .overrideConfiguration(c -> c.addExecutionInterceptor(new Listener(body)))
        .applyMutation(
            b ->
                b.endpointOverride(cloud.baseUri())
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(() -> clients.as("111122223333", "LogAdmin")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private void add(String queue, String id, Event event, String prefix, String suffix) {
    var old = get();
    put(
        n ->
            n.lambdaFunctionConfigurations(old.lambdaFunctionConfigurations())
                .queueConfigurations(
                    Stream.concat(
                            old.queueConfigurations().stream(),
                            Stream.of(
                                QueueConfiguration.builder()
                                    .id(id)
                                    .queueArn(queue)
                                    .events(event)
                                    .filter(filter("prefix", text(prefix), "suffix", text(suffix)))
                                    .build()))
                        .toList()));
  }

  private static NotificationConfigurationFilter filter(String... namesAndValues) {
    List<FilterRule> rules = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      rules.add(FilterRule.builder().name(namesAndValues[i]).value(namesAndValues[i + 1]).build());
    }
    return NotificationConfigurationFilter.builder().key(k -> k.filterRules(rules)).build();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static QueueConfiguration queue(String arn, String prefix) {
    return QueueConfiguration.builder()
        .queueArn(arn)
        .events(Event.S3_OBJECT_CREATED)
        .filter(filter("prefix", prefix))
        .build();
  }

  private void put(Consumer<NotificationConfiguration.Builder> configuration) {
    s3.putBucketNotificationConfiguration(
        r -> r.bucket(LOGS).notificationConfiguration(configuration));
  }

  private void put(String key) {
    cloud.world().buckets().put(LOGS, key, "x".getBytes(StandardCharsets.UTF_8));
  }

  private GetBucketNotificationConfigurationResponse get() {
    return s3.getBucketNotificationConfiguration(
        r -> r.bucket(LOGS).expectedBucketOwner("111122223333"));
  }

  private List<String> messages() {
    return cloud.world().knownTargets().messages(QUEUE);
  }

  private static S3Exception refused(ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    return refusal;
  }

  /** Keeps the body of an answer, which the SDK's exception does not show whole. */
  private record Listener(StringBuilder body) implements ExecutionInterceptor {
    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return context
          .responseBody()
          .map(
              in -> {
                try (in) {
                  byte[] bytes = in.readAllBytes();
                  body.append(new String(bytes, StandardCharsets.UTF_8));
                  return new ByteArrayInputStream(bytes);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
