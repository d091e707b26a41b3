package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDeletedRecentlyException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class SqsTest {
  private static final String HOME = "111122223333";
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private SqsClient sqs;

  @BeforeEach
  void signIn() {
    sqs = client(HOME, "LogAdmin", "eu-west-1");
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  private SqsClient client(String account, String set, String region) {
    Clients clients = new Clients(cloud);
    return clients.client(SqsClient.builder(), clients.as(account, set), region);
  }

  @Test
  void hidesShowsAndDeletesMessages() {
    String url = create("q", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"));
    assertThat(url).isEqualTo("https://sqs.eu-west-1.amazonaws.com/111122223333/q");
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("hello"));
    Message first = receive(url).getFirst();
    assertThat(first.body()).isEqualTo("hello");
    assertThat(receive(url)).isEmpty();
    assertThat(count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .isEqualTo("1");
    cloud.clock().advance(Duration.ofSeconds(61));
    Message second = receive(url).getFirst();
    assertThat(second.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(first.receiptHandle()));
    assertThat(count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .isEqualTo("1");
    sqs.changeMessageVisibility(
        r -> r.queueUrl(url).receiptHandle(second.receiptHandle()).visibilityTimeout(0));
    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(receive(url).getFirst().receiptHandle()));
    assertThat(cloud.world().queues().byArn(arn("q")).orElseThrow().peek()).isEmpty();
  }

  @Test
  void buriesWhatWasReceivedTooOften() {
    String dead = create("dead", Map.of());
    String url =
        create(
            "q",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "0",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"" + arn("dead") + "\",\"maxReceiveCount\":2}"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("x"));
    assertThat(List.of(receive(url).size(), receive(url).size(), receive(url).size()))
        .containsExactly(1, 1, 0);
    assertThat(receive(dead)).extracting(Message::body).containsExactly("x");
  }

  @Test
  void forgetsAfterRetention() {
    String url = create("q", Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("x"));
    cloud.clock().advance(Duration.ofDays(13));
    sqs = client(HOME, "LogAdmin", "eu-west-1");
    assertThat(count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).isEqualTo("1");
    cloud.clock().advance(Duration.ofDays(2));
    sqs = client(HOME, "LogAdmin", "eu-west-1");
    assertThat(count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).isEqualTo("0");
  }

  @Test
  void blocksANameAfterDeletion() {
    String url = create("q", Map.of());
    sqs.deleteQueue(r -> r.queueUrl(url));
    assertThatThrownBy(() -> receive(url))
        .isInstanceOfSatisfying(
            QueueDoesNotExistException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode())
                    .isEqualTo("AWS.SimpleQueueService.NonExistentQueue"));
    assertThatThrownBy(() -> create("q", Map.of()))
        .isInstanceOf(QueueDeletedRecentlyException.class);
    cloud.clock().advance(Duration.ofSeconds(60));
    assertThat(create("q", Map.of())).isEqualTo(url);
  }

  @Test
  void refusesBadAttributes() {
    String url = create("q", Map.of());
    String nobody = policy("{\"AWS\":\"arn:aws:iam::111122223333:role/Nobody\"}", "sqs:*");
    for (String policy : List.of(nobody, "{", policy("\"*\"", "sqs="))) {
      assertThatThrownBy(() -> set(url, QueueAttributeName.POLICY, policy))
          .isInstanceOf(SqsException.class)
          .hasMessageContaining("Policy");
    }
    assertThatThrownBy(() -> set(url, QueueAttributeName.VISIBILITY_TIMEOUT, "50000"))
        .hasMessageContaining("VisibilityTimeout");
    assertThatThrownBy(
            () ->
                set(
                    url,
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"" + arn("none") + "\",\"maxReceiveCount\":\"5\"}"))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> create("q.fifo", Map.of())).hasMessageContaining("FIFO");
    assertThatThrownBy(() -> sqs.purgeQueue(r -> r.queueUrl(url)))
        .hasMessageContaining("PurgeQueue");
  }

  @Test
  void asksBothSidesAcrossAccounts() {
    String url = create("q", Map.of());
    SqsClient reader = client("777788889999", "ReadOnly", "eu-west-1");
    assertThatThrownBy(
            () ->
                reader.getQueueAttributes(
                    r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN)))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"))
        .hasMessageContaining("no resource-based policy allows");
    set(url, QueueAttributeName.POLICY, policy("{\"AWS\":\"777788889999\"}", "sqs:*"));
    assertThat(
            reader
                .getQueueAttributes(
                    r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes())
        .containsOnly(Map.entry(QueueAttributeName.QUEUE_ARN, arn("q")));
    assertThatThrownBy(() -> reader.receiveMessage(r -> r.queueUrl(url)))
        .hasMessageContaining("no identity-based policy allows");
  }

  @Test
  void keepsRegionsApart() {
    create("q", Map.of());
    SqsClient elsewhere = client(HOME, "LogAdmin", "us-east-1");
    assertThatThrownBy(() -> elsewhere.getQueueUrl(r -> r.queueName("q")))
        .isInstanceOf(QueueDoesNotExistException.class);
    assertThat(sqs.listQueues(r -> r.queueNamePrefix("q")).queueUrls()).hasSize(1);
  }

  private String create(String name, Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
  }

  private void set(String url, QueueAttributeName name, String value) {
    sqs.setQueueAttributes(r -> r.queueUrl(url).attributes(Map.of(name, value)));
  }

  private List<Message> receive(String url) {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(url)
                    .maxNumberOfMessages(10)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private String count(String url, QueueAttributeName name) {
    return sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(name)).attributes().get(name);
  }

  private static String arn(String name) {
    return "arn:aws:sqs:eu-west-1:111122223333:" + name;
  }

  private static String policy(String principal, String action) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
        + principal
        + ",\"Action\":\""
        + action
        + "\",\"Resource\":\"*\"}]}";
  }
}
