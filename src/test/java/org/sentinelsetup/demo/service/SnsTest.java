package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Seed;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;

class SnsTest {
  private static final Place HERE = new Place(Seed.LOGGING, "eu-west-1");
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private SnsClient sns;
  private String topic;

  @BeforeEach
  void signIn() {
    Clients clients = new Clients(cloud);
    sns = clients.client(SnsClient.builder(), clients.as(Seed.LOGGING, "LogAdmin"), "eu-west-1");
    topic =
        sns.createTopic(r -> r.name("alarms").attributes(Map.of("DisplayName", "Alarms")))
            .topicArn();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void waitsForThePersonBehindAMailAddress() {
    assertThat(
            sns.subscribe(r -> r.topicArn(topic).protocol("email").endpoint("soc@example.com"))
                .subscriptionArn())
        .isEqualTo("pending confirmation");
    assertThat(shown()).isEqualTo("PendingConfirmation");
    assertThat(sns.getTopicAttributes(r -> r.topicArn(topic)).attributes())
        .containsEntry("SubscriptionsPending", "1")
        .containsEntry("DisplayName", "Alarms");
    String arn = cloud.world().topics().subscriptions(topic).getFirst().arn();
    cloud.world().topics().confirm(arn);
    assertThat(shown()).isEqualTo(arn);
    sns.unsubscribe(r -> r.subscriptionArn(arn));
    assertThat(sns.listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions()).isEmpty();
  }

  private String shown() {
    return sns.listSubscriptionsByTopic(r -> r.topicArn(topic))
        .subscriptions()
        .getFirst()
        .subscriptionArn();
  }

  @Test
  void deliversOnlyWhereTheQueueAllowsIt() {
    Queue queue = cloud.world().queues().createQueue(HERE, "fan", Map.of());
    sns.subscribe(
        r ->
            r.topicArn(topic)
                .protocol("sqs")
                .endpoint(queue.arn())
                .attributes(Map.of("RawMessageDelivery", "true")));
    sns.publish(r -> r.topicArn(topic).message("lost"));
    assertThat(queue.peek()).isEmpty();
    cloud
        .world()
        .queues()
        .setQueueAttributes(
            queue,
            Map.of(
                "Policy",
                """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},
        "Action":"sqs:SendMessage","Resource":"%s","Condition":{"ArnEquals":{"aws:SourceArn":"%s"}}}]}"""
                    .formatted(queue.arn(), topic)));
    sns.publish(r -> r.topicArn(topic).message("kept"));
    assertThat(queue.peek()).extracting(one -> one.body()).containsExactly("kept");
  }

  @Test
  void refusesWhatSnsRefuses() {
    assertThatThrownBy(
            () ->
                sns.setTopicAttributes(
                    r ->
                        r.topicArn(topic)
                            .attributeName("Policy")
                            .attributeValue(
                                """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/No"},
        "Action":"sns:Publish","Resource":"*"}]}""")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("Invalid parameter: Policy Error: PrincipalNotFound");
    assertThatThrownBy(
            () -> sns.subscribe(r -> r.topicArn(topic).protocol("email").endpoint("nobody")))
        .isInstanceOf(InvalidParameterException.class);
    sns.deleteTopic(r -> r.topicArn(topic));
    assertThatThrownBy(() -> sns.getTopicAttributes(r -> r.topicArn(topic)))
        .isInstanceOf(NotFoundException.class);
  }
}
