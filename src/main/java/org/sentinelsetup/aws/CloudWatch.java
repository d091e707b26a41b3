package org.sentinelsetup.aws;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelsetup.model.QueueActivity;
import org.sentinelsetup.model.QueueAlarm;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** CloudWatch. docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/Welcome.html */
public final class CloudWatch {
  private static final int MINUTE = 60;
  private static final Map<String, String> METRICS =
      Map.of(
          "sent", "NumberOfMessagesSent",
          "received", "NumberOfMessagesReceived",
          "deleted", "NumberOfMessagesDeleted");
  private static final Set<String> GOOD = Set.of("Complete", "PartialData");

  private final CloudWatchClient client;
  private final Calls calls = new Calls("CloudWatch");

  CloudWatch(CloudWatchClient client) {
    this.client = client;
  }

  /**
   * What went through a queue.
   *
   * @param queueName its name, not its address
   * @param from the beginning, at most 15 days ago: older counts are not kept by the minute
   * @param to the end
   * @return sums; empty where CloudWatch has no value, which is not the same as none
   * @throws AwsCallException when refused
   */
  public QueueActivity queueActivity(String queueName, Instant from, Instant to) {
    return calls.perform(
        "GetMetricData",
        () -> {
          List<MetricDataResult> results =
              client
                  .getMetricDataPaginator(
                      request ->
                          request.startTime(from).endTime(to).metricDataQueries(queries(queueName)))
                  .metricDataResults()
                  .stream()
                  .toList();
          return new QueueActivity(
              sum(results, "sent"), sum(results, "received"), sum(results, "deleted"));
        });
  }

  /**
   * The alarms of the account and Region that look at queues, whoever made them. Composite alarms
   * are left out: they look at other alarms.
   *
   * @return every page
   * @throws AwsCallException when refused
   */
  public List<QueueAlarm> queueAlarms() {
    return calls.perform(
        "DescribeAlarms",
        () ->
            client.describeAlarmsPaginator().metricAlarms().stream()
                .map(CloudWatch::alarm)
                .filter(alarm -> !alarm.queues().isEmpty())
                .toList());
  }

  /** An alarm is on one metric, or on several that a formula brings together. */
  private static QueueAlarm alarm(MetricAlarm alarm) {
    List<Dimension> dimensions =
        Stream.concat(
                alarm.dimensions().stream(),
                alarm.metrics().stream()
                    .filter(query -> query.metricStat() != null)
                    .flatMap(query -> query.metricStat().metric().dimensions().stream()))
            .toList();
    List<String> metrics =
        Stream.concat(
                Stream.ofNullable(alarm.metricName()),
                alarm.metrics().stream()
                    .filter(query -> query.metricStat() != null)
                    .map(query -> query.metricStat().metric().metricName()))
            .distinct()
            .toList();
    return new QueueAlarm(
        Calls.need(alarm.alarmName(), "AlarmName"),
        dimensions.stream()
            .filter(dimension -> dimension.name().equals("QueueName"))
            .map(Dimension::value)
            .distinct()
            .toList(),
        metrics,
        Boolean.FALSE.equals(alarm.actionsEnabled()) ? List.of() : alarm.alarmActions());
  }

  private static List<MetricDataQuery> queries(String queueName) {
    return METRICS.entrySet().stream()
        .map(metric -> query(metric.getKey(), metric.getValue(), queueName))
        .toList();
  }

  private static MetricDataQuery query(String id, String name, String queueName) {
    return MetricDataQuery.builder()
        .id(id)
        .metricStat(
            stat ->
                stat.stat("Sum")
                    .period(MINUTE)
                    .metric(
                        metric ->
                            metric
                                .namespace("AWS/SQS")
                                .metricName(name)
                                .dimensions(
                                    Dimension.builder()
                                        .name("QueueName")
                                        .value(queueName)
                                        .build())))
        .build();
  }

  /** One metric may come in parts over several pages; one part unread makes the sum unknown. */
  private static OptionalLong sum(List<MetricDataResult> results, String id) {
    List<MetricDataResult> parts =
        results.stream().filter(result -> id.equals(result.id())).toList();
    boolean known =
        parts.stream().allMatch(part -> GOOD.contains(Calls.orEmpty(part.statusCodeAsString())))
            && parts.stream().anyMatch(part -> !part.values().isEmpty());
    return known
        ? OptionalLong.of(
            Math.round(
                parts.stream()
                    .flatMap(part -> part.values().stream())
                    .mapToDouble(Double::doubleValue)
                    .sum()))
        : OptionalLong.empty();
  }
}
