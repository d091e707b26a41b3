package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Queue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Dead letters go back to where they came from, and AWS's refusals are refused here too. */
class MoveTasksTest {
  private static final String DEAD = arn("dead");

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private SqsClient sqs;
  private String home;

  @BeforeEach
  void twoQueues() {
    Clients clients = new Clients(cloud);
    sqs = clients.client(SqsClient.builder(), clients.as("111122223333", "LogAdmin"), "eu-west-1");
    sqs.createQueue(r -> r.queueName("dead"));
    home =
        sqs.createQueue(
                r ->
                    r.queueName("home")
                        .attributes(
                            Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "0",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\":\""
                                    + DEAD
                                    + "\",\"maxReceiveCount\":1}")))
            .queueUrl();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  private static String arn(String name) {
    return "arn:aws:sqs:eu-west-1:111122223333:" + name;
  }

  private Queue queue(String name) {
    return cloud.world().queues().byArn(arn(name)).orElseThrow();
  }

  private void setAside(int many) {
    for (int i = 0; i < many; i++) {
      sqs.sendMessage(r -> r.queueUrl(home).messageBody("x"));
    }
    for (int i = 0; i < many + 1; i++) {
      sqs.receiveMessage(r -> r.queueUrl(home).maxNumberOfMessages(10));
    }
    assertThat(queue("dead").peek()).hasSize(many);
  }

  private ListMessageMoveTasksResultEntry latest() {
    return sqs.listMessageMoveTasks(r -> r.sourceArn(DEAD)).results().getFirst();
  }

  @Test
  void tenASecondUntilNoneIsLeft() {
    setAside(12);
    assertThat(sqs.listMessageMoveTasks(r -> r.sourceArn(DEAD)).results()).isEmpty();
    String handle = sqs.startMessageMoveTask(r -> r.sourceArn(DEAD)).taskHandle();
    assertThat(latest().taskHandle()).isEqualTo(handle);
    assertThat(latest().approximateNumberOfMessagesMoved()).isZero();
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(latest().status()).isEqualTo("RUNNING");
    assertThat(latest().approximateNumberOfMessagesMoved()).isEqualTo(10);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(latest().status()).isEqualTo("COMPLETED");
    assertThat(latest().approximateNumberOfMessagesMoved()).isEqualTo(12);
    assertThat(latest().approximateNumberOfMessagesToMove()).isEqualTo(12);
    assertThat(latest().taskHandle()).isNull();
    assertThat(queue("dead").peek()).isEmpty();
    assertThat(queue("home").peek()).hasSize(12).allMatch(message -> message.receives() == 0);
  }

  @Test
  void oneAtATime() {
    setAside(1);
    sqs.startMessageMoveTask(r -> r.sourceArn(DEAD));
    assertThatThrownBy(() -> sqs.startMessageMoveTask(r -> r.sourceArn(DEAD)))
        .isInstanceOf(SqsException.class)
        .hasMessageContaining("There is already a task running");
    cloud.clock().advance(Duration.ofSeconds(2));
    sqs.startMessageMoveTask(r -> r.sourceArn(DEAD));
    assertThat(sqs.listMessageMoveTasks(r -> r.sourceArn(DEAD).maxResults(10)).results())
        .hasSize(2);
  }

  @Test
  void onlyOutOfADeadLetterQueue() {
    assertThatThrownBy(() -> sqs.startMessageMoveTask(r -> r.sourceArn(arn("home"))))
        .hasMessageContaining("Source queue must be configured as a Dead Letter Queue.");
    assertThatThrownBy(() -> sqs.startMessageMoveTask(r -> r.sourceArn(arn("none"))))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () -> sqs.startMessageMoveTask(r -> r.sourceArn(DEAD).destinationArn(arn("home"))))
        .hasMessageContaining("does not know DestinationArn");
  }

  @Test
  void whatCannotGoBackStays() {
    setAside(3);
    sqs.startMessageMoveTask(r -> r.sourceArn(DEAD));
    cloud.world().queues().deleteQueue(queue("home"));
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(latest().status()).isEqualTo("FAILED");
    assertThat(latest().failureReason()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(queue("dead").peek()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "dead, sqs:StartMessageMoveTask, refused",
    "dead, sqs:ReceiveMessage, refused",
    "dead, sqs:DeleteMessage, refused",
    "dead, sqs:GetQueueAttributes, refused",
    "dead, sqs:ListMessageMoveTasks, unlisted",
    "home, sqs:SendMessage, AccessDenied"
  })
  void whoeverAsksMayDoItByHand(String name, String action, String outcome) {
    setAside(1);
    String denied =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"%s",
         "Resource":"%s"}]}"""
            .formatted(action, arn(name));
    cloud.world().queues().setQueueAttributes(queue(name), Map.of("Policy", denied));
    if (outcome.equals("refused")) {
      assertThatThrownBy(() -> sqs.startMessageMoveTask(r -> r.sourceArn(DEAD)))
          .hasMessageContaining(action);
      return;
    }
    sqs.startMessageMoveTask(r -> r.sourceArn(DEAD));
    cloud.clock().advance(Duration.ofSeconds(1));
    if (outcome.equals("unlisted")) {
      assertThatThrownBy(this::latest).hasMessageContaining(action);
    } else {
      assertThat(latest().failureReason()).isEqualTo(outcome);
      assertThat(queue("dead").peek()).hasSize(1);
    }
  }
}
