package org.sentinelsetup.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelsetup.model.AlarmNote;
import org.sentinelsetup.model.AlarmState;
import org.sentinelsetup.model.MetricPoint;
import org.sentinelsetup.model.QueueAlarm;
import org.sentinelsetup.model.QueueTimeline;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** CloudWatch. docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/Welcome.html */
public final class CloudWatch {
  private static final Set<String> GOOD = Set.of("Complete", "PartialData");
  private static final int NEWEST = 10;

  private final CloudWatchClient client;
  private final Calls calls = new Calls("CloudWatch");

  CloudWatch(CloudWatchClient client) {
    this.client = client;
  }

  /**
   * What went through a queue, by the shortest period CloudWatch still keeps.
   *
   * @param queueName its name, not its address
   * @param deadLetterName the name of its dead-letter queue
   * @param from the beginning
   * @param to the end, which is about now
   * @return the points; none where CloudWatch has no value, which is not the same as zero
   * @throws AwsCallException when refused
   */
  public QueueTimeline queueTimeline(
      String queueName, String deadLetterName, Instant from, Instant to) {
    int period = period(Duration.between(from, to));
    List<MetricDataQuery> queries =
        List.of(
            query("sent", "NumberOfMessagesSent", "Sum", queueName, period),
            query("received", "NumberOfMessagesReceived", "Sum", queueName, period),
            query("deleted", "NumberOfMessagesDeleted", "Sum", queueName, period),
            query("dead", "ApproximateNumberOfMessagesVisible", "Maximum", deadLetterName, period));
    return calls.perform(
        "GetMetricData",
        () -> {
          List<MetricDataResult> results =
              client
                  .getMetricDataPaginator(
                      request -> request.startTime(from).endTime(to).metricDataQueries(queries))
                  .metricDataResults()
                  .stream()
                  .toList();
          return new QueueTimeline(
              points(results, "sent"),
              points(results, "received"),
              points(results, "deleted"),
              points(results, "dead"));
        });
  }

  /**
   * When the first period of a timeline begins: CloudWatch rounds its beginning down to whole
   * periods. docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
   *
   * @param from the beginning asked for
   * @param to the end, which is about now
   * @return no later than the beginning, by less than an hour
   */
  public static Instant firstPeriod(Instant from, Instant to) {
    long period = period(Duration.between(from, to));
    return Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), period) * period);
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

  /**
   * The metric alarms whose names begin alike.
   *
   * @param prefix what their names begin with
   * @return each as it is, by name
   * @throws AwsCallException when refused
   */
  public List<AlarmState> alarms(String prefix) {
    return calls.perform(
        "DescribeAlarms",
        () ->
            client
                .describeAlarmsPaginator(
                    request -> request.alarmNamePrefix(prefix).alarmTypes(AlarmType.METRIC_ALARM))
                .metricAlarms()
                .stream()
                .map(
                    alarm ->
                        new AlarmState(
                            Calls.need(alarm.alarmName(), "AlarmName"),
                            alarm.stateValue() == StateValue.ALARM,
                            Boolean.TRUE.equals(alarm.actionsEnabled()),
                            alarm.alarmActions()))
                .toList());
  }

  /**
   * Sets an alarm off for a moment; it goes back by itself.
   * docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
   *
   * @param name the alarm
   * @param reason what the mail says why
   * @throws AwsCallException when refused
   */
  public void setOff(String name, String reason) {
    calls.run(
        "SetAlarmState",
        () ->
            client.setAlarmState(
                request ->
                    request.alarmName(name).stateValue(StateValue.ALARM).stateReason(reason)));
  }

  /**
   * What an alarm did last.
   *
   * @param name the alarm
   * @return the newest first, ten at most
   * @throws AwsCallException when refused
   */
  public List<AlarmNote> actionsOf(String name) {
    return calls.perform(
        "DescribeAlarmHistory",
        () ->
            client
                .describeAlarmHistory(
                    request ->
                        request
                            .alarmName(name)
                            .historyItemType(HistoryItemType.ACTION)
                            .scanBy(ScanBy.TIMESTAMP_DESCENDING)
                            .maxRecords(NEWEST))
                .alarmHistoryItems()
                .stream()
                .map(
                    item ->
                        new AlarmNote(
                            Calls.need(item.timestamp(), "Timestamp"),
                            Calls.need(item.historySummary(), "HistorySummary")))
                .toList());
  }

  /**
   * Seconds. A shorter period than CloudWatch keeps for so long would find nothing:
   * docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html
   */
  private static int period(Duration back) {
    if (back.compareTo(Duration.ofDays(15)) < 0) {
      return 60;
    }
    return back.compareTo(Duration.ofDays(63)) < 0 ? 300 : 3600;
  }

  private static MetricDataQuery query(
      String id, String name, String statistic, String queueName, int period) {
    return MetricDataQuery.builder()
        .id(id)
        .metricStat(
            stat ->
                stat.stat(statistic)
                    .period(period)
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

  /** One metric may come in parts over several pages; one part unread makes all of it unknown. */
  private static List<MetricPoint> points(List<MetricDataResult> results, String id) {
    List<MetricPoint> points = new ArrayList<>();
    for (MetricDataResult part : results) {
      if (id.equals(part.id())) {
        if (!GOOD.contains(Calls.orEmpty(part.statusCodeAsString()))) {
          return List.of();
        }
        if (part.timestamps().size() != part.values().size()) {
          throw new Calls.UnreadableAnswer("as many Timestamps as Values");
        }
        for (int i = 0; i < part.values().size(); i++) {
          points.add(new MetricPoint(part.timestamps().get(i), Math.round(part.values().get(i))));
        }
      }
    }
    points.sort(Comparator.comparing(MetricPoint::start));
    return List.copyOf(points);
  }
}
