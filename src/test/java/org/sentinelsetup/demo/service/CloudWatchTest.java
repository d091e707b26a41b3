package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

@SuppressWarnings("unchecked") // varargs of consumers, as the SDK has them
class CloudWatchTest {
  private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
  private final DemoCloud cloud = DemoCloud.start(new Options(Scenario.HAPPY, 0, START, 1));
  private CloudWatchClient cloudWatch;
  private Queue queue;

  @BeforeEach
  void prepare() {
    signInAgain();
    queue = cloud.world().queues().createQueue(new Place(Seed.LOGGING, "eu-west-1"), "q", Map.of());
  }

  private void signInAgain() {
    Clients clients = new Clients(cloud);
    cloudWatch =
        clients.client(
            CloudWatchClient.builder(), clients.as(Seed.LOGGING, "LogAdmin"), "eu-west-1");
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aQueueNeverUsedHasNoValues() {
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(data("NumberOfMessagesSent", "Sum", 60).values()).isEmpty();
  }

  @Test
  void valuesComeAMinuteLate() {
    queue.send("a");
    queue.send("b");
    cloud.clock().advance(Duration.ofSeconds(119));
    assertThat(data("NumberOfMessagesSent", "Sum", 60).values()).isEmpty();
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(data("NumberOfMessagesSent", "Sum", 60).values()).containsExactly(2.0);
    queue.delete(queue.receive(1, Optional.empty()).getFirst().receipt());
    queue.receive(10, Optional.of(Duration.ofHours(1)));
    queue.receive(10, Optional.empty());
    cloud.clock().advance(Duration.ofMinutes(3));
    MetricDataResult sent = data("NumberOfMessagesSent", "Sum", 60);
    assertThat(sent.values()).containsExactly(2.0, 0.0, 0.0, 0.0);
    assertThat(sent.timestamps().getFirst()).isEqualTo(START);
    assertThat(data("NumberOfMessagesReceived", "Sum", 300).values()).containsExactly(2.0);
    assertThat(data("NumberOfMessagesDeleted", "Sum", 300).values()).containsExactly(1.0);
    assertThat(data("NumberOfEmptyReceives", "Sum", 300).values()).containsExactly(1.0);
    assertThat(data("ApproximateNumberOfMessagesNotVisible", "Maximum", 300).values())
        .containsExactly(1.0);
    assertThat(data("ApproximateAgeOfOldestMessage", "Maximum", 300).values())
        .containsExactly(240.0);
  }

  @Test
  void aQueueUnusedForHoursFallsSilent() {
    queue.send("a");
    cloud.clock().advance(Duration.ofHours(8));
    signInAgain();
    assertThat(data("NumberOfMessagesSent", "SampleCount", 8 * 3600).values())
        .containsExactly(359.0);
  }

  @Test
  void refusesWhatItDoesNotMeasure() {
    assertThatThrownBy(() -> data("SentMessageSize", "Sum", 60))
        .hasMessageContaining("SentMessageSize");
    assertThatThrownBy(() -> data("NumberOfMessagesSent", "p99", 60)).hasMessageContaining("p99");
    assertThatThrownBy(() -> cloudWatch.listMetrics()).hasMessageContaining("ListMetrics");
  }

  @Test
  void keepsAlarms() {
    cloudWatch.putMetricAlarm(
        r ->
            r.alarmName("a")
                .evaluationPeriods(3)
                .datapointsToAlarm(3)
                .threshold(0.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData("notBreaching")
                .alarmActions("arn:aws:sns:eu-west-1:111122223333:t")
                .metrics(
                    m -> m.id("e").expression("IF(FILL(r,0)>0,1,0)").returnData(true),
                    m ->
                        m.id("r")
                            .returnData(false)
                            .metricStat(
                                s ->
                                    s.stat("Sum")
                                        .period(300)
                                        .metric(
                                            x ->
                                                x.namespace("AWS/SQS")
                                                    .metricName("NumberOfMessagesReceived")
                                                    .dimensions(
                                                        d -> d.name("QueueName").value("q"))))));
    MetricAlarm alarm = cloudWatch.describeAlarms(r -> r.alarmNames("a")).metricAlarms().getFirst();
    assertThat(alarm.stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
    assertThat(alarm.alarmArn()).isEqualTo("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a");
    assertThat(alarm.metrics()).hasSize(2);
    assertThat(alarm.metrics().getFirst().expression()).isEqualTo("IF(FILL(r,0)>0,1,0)");
    assertThat(alarm.threshold()).isZero();
    assertThat(alarm.stateUpdatedTimestamp()).isEqualTo(START);
    assertThatThrownBy(() -> cloudWatch.deleteAlarms(r -> r.alarmNames("a", "b")))
        .hasMessageContaining("b does not exist");
    cloudWatch.deleteAlarms(r -> r.alarmNames("a"));
    assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
    assertThatThrownBy(
            () ->
                cloudWatch.putMetricAlarm(
                    r ->
                        r.alarmName("a")
                            .evaluationPeriods(1)
                            .threshold(1.0)
                            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)))
        .hasMessageContaining("MetricName or Metrics");
  }

  private MetricDataResult data(String metric, String stat, int period) {
    Instant end = cloud.clock().now().plus(1, ChronoUnit.MINUTES);
    List<MetricDataResult> results =
        cloudWatch
            .getMetricData(
                r ->
                    r.startTime(START)
                        .endTime(end)
                        .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                        .metricDataQueries(
                            q ->
                                q.id("m")
                                    .metricStat(
                                        s ->
                                            s.stat(stat)
                                                .period(period)
                                                .metric(
                                                    m ->
                                                        m.namespace("AWS/SQS")
                                                            .metricName(metric)
                                                            .dimensions(
                                                                d ->
                                                                    d.name("QueueName")
                                                                        .value("q"))))))
            .metricDataResults();
    return results.getFirst();
  }
}
