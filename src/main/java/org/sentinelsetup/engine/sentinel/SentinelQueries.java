package org.sentinelsetup.engine.sentinel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.QueryGroup;
import org.sentinelsetup.model.Text;

/**
 * Queries to run in the workspace, which this program cannot see. Columns as in Microsoft's
 * reference of each table, learn.microsoft.com/azure/azure-monitor/reference/tables/ followed by
 * awscloudtrail, awsvpcflow, awsguardduty, awscloudwatch and sentinelhealth.
 */
public final class SentinelQueries {
  private static final String HEALTH =
      """
      SentinelHealth
      | where TimeGenerated > ago(7d)
      | where SentinelResourceKind == "AmazonWebServicesS3"
      """;

  private SentinelQueries() {}

  /**
   * When the latest log happened. An empty answer means that none has arrived.
   *
   * @param logType the kind of log
   * @return the query
   */
  public static LogQuery lastArrival(LogType logType) {
    return new LogQuery(
        Text.of("sentinel.query-last"), logType.table() + " | summarize max(TimeGenerated)");
  }

  /**
   * The queries worth keeping, by what they answer.
   *
   * @param logType the kind of log
   * @return whether logs arrive, whether they are all there, whether the connector is well
   */
  public static List<QueryGroup> groups(LogType logType) {
    return List.of(
        new QueryGroup(
            Text.of("sentinel.group-arrival"),
            List.of(lastArrival(logType), delay(logType)),
            List.of()),
        new QueryGroup(
            Text.of("sentinel.group-completeness"), completeness(logType), gapNotes(logType)),
        new QueryGroup(
            Text.of("sentinel.group-health"),
            health(),
            List.of(
                Text.of("sentinel.health-first"),
                Text.of("sentinel.code-trust"),
                Text.of("sentinel.code-queue"))));
  }

  private static LogQuery delay(LogType logType) {
    return new LogQuery(
        Text.of("sentinel.query-delay"),
        """
        %s
        | where TimeGenerated > ago(1d)
        | extend lag = ingestion_time() - TimeGenerated
        | summarize avg(lag), max(lag)"""
            .formatted(logType.table()));
  }

  private static List<LogQuery> completeness(LogType logType) {
    List<LogQuery> queries = new ArrayList<>();
    queries.add(gaps(logType));
    @Nullable String id = identity(logType);
    if (id != null) {
      queries.add(
          new LogQuery(
              Text.of("sentinel.query-duplicates"),
              """
              %s
              | where TimeGenerated > ago(1d)
              | summarize copies = count() by %s
              | where copies > 1"""
                  .formatted(logType.table(), id)));
    }
    @Nullable String place = place(logType);
    if (place != null) {
      queries.add(
          new LogQuery(
              Text.of("sentinel.query-places"),
              """
              %s
              | where TimeGenerated > ago(1d)
              | summarize logs = count(), newest = max(TimeGenerated) by %s
              | order by logs desc"""
                  .formatted(logType.table(), place)));
    }
    return queries;
  }

  /** The series ends an hour ago: what is younger may still be under way. */
  private static LogQuery gaps(LogType logType) {
    Rhythm rhythm = Rhythm.of(logType);
    return new LogQuery(
        Text.of("sentinel.query-gaps", rhythm.step().minutes, rhythm.days()),
        """
        %1$s
        | where TimeGenerated > ago(%2$dd)
        | make-series kind=nonempty logs = count() default = 0
            on TimeGenerated from bin(ago(%2$dd), %3$s) to bin(ago(1h), %3$s) step %3$s
        | mv-expand TimeGenerated to typeof(datetime), logs to typeof(long)
        | where logs == 0
        | project TimeGenerated"""
            .formatted(logType.table(), rhythm.days(), rhythm.step().kql));
  }

  private static List<Text> gapNotes(LogType logType) {
    return switch (logType) {
      case CLOUDTRAIL, VPC_FLOW -> List.of(Text.of("sentinel.gap-quiet"));
      case GUARDDUTY -> List.of(Text.of("sentinel.gap-findings"));
      case CLOUDWATCH ->
          List.of(Text.of("sentinel.gap-quiet"), Text.of("sentinel.cloudwatch-columns"));
    };
  }

  /** How often rows are to be expected. */
  private record Rhythm(Step step, int days) {
    private enum Step {
      QUARTER("15m", 15),
      HOUR("1h", 60),
      DAY("1d", 1440);

      private final String kql;
      private final int minutes;

      Step(String kql, int minutes) {
        this.kql = kql;
        this.minutes = minutes;
      }
    }

    static Rhythm of(LogType logType) {
      return switch (logType) {
        case CLOUDTRAIL, VPC_FLOW -> new Rhythm(Step.QUARTER, 1);
        case CLOUDWATCH -> new Rhythm(Step.HOUR, 1);
        case GUARDDUTY -> new Rhythm(Step.DAY, 14);
      };
    }
  }

  /**
   * What tells one log from another. GuardDuty keeps a finding's Id when it is updated, and
   * TimeGenerated is the time of the update: both together are one version of it. Flow logs and
   * CloudWatch Logs have no id, and two of their lines may well say the same in the same second:
   * whatever was found alike there would not have to be a duplicate, so nothing is asked.
   */
  private static @Nullable String identity(LogType logType) {
    return switch (logType) {
      case CLOUDTRAIL -> "AwsEventId";
      case GUARDDUTY -> "Id, TimeGenerated";
      case VPC_FLOW, CLOUDWATCH -> null;
    };
  }

  /** Account and Region. CloudWatch's table has neither. */
  private static @Nullable String place(LogType logType) {
    return switch (logType) {
      case CLOUDTRAIL -> "RecipientAccountId, AWSRegion";
      case VPC_FLOW, GUARDDUTY -> "AccountId, Region";
      case CLOUDWATCH -> null;
    };
  }

  private static List<LogQuery> health() {
    return List.of(
        new LogQuery(
            Text.of("sentinel.query-health-state"),
            HEALTH
                + """
                | where OperationName == "Data fetch status change"
                | summarize arg_max(TimeGenerated, Status, Reason, Description)\
                 by SentinelResourceName"""),
        new LogQuery(
            Text.of("sentinel.query-health"),
            HEALTH
                + """
                | where OperationName in ("Data fetch status change", "Data fetch failure summary")
                | project TimeGenerated, OperationName, Status, Reason, Description,\
                 ExtendedProperties
                | order by TimeGenerated desc"""),
        new LogQuery(
            Text.of("sentinel.query-health-codes"),
            HEALTH
                + """
                | search "S3B40029" or "S3B40012"
                | order by TimeGenerated desc"""));
  }

  /**
   * The same event in a log group that CloudTrail writes to, in the language of CloudWatch Logs
   * Insights (docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html).
   *
   * @param eventId CloudTrail's eventID
   * @return the query, which is no KQL
   */
  public static LogQuery insights(String eventId) {
    return new LogQuery(
        Text.of("sentinel.query-event"),
        "fields @timestamp, eventID, eventName | filter eventID = \"" + quoted(eventId) + "\"");
  }

  private static String quoted(String eventId) {
    return eventId.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /**
   * One CloudTrail event, to compare with the event of that id in AWS.
   *
   * @param eventId CloudTrail's eventID
   * @return the query
   */
  public static LogQuery event(String eventId) {
    return new LogQuery(
        Text.of("sentinel.query-event"),
        "AWSCloudTrail | where AwsEventId == \"" + quoted(eventId) + "\"");
  }
}
