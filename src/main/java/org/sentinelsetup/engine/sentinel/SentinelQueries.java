package org.sentinelsetup.engine.sentinel;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/** Queries to run in the workspace, which this program cannot see. */
public final class SentinelQueries {
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
   * The queries worth keeping: last arrival, delay, duplicates where the table has an id, health.
   *
   * @param logType the kind of log
   * @return the queries, the first to run first
   */
  public static List<LogQuery> all(LogType logType) {
    List<LogQuery> queries = new ArrayList<>();
    queries.add(lastArrival(logType));
    queries.add(
        new LogQuery(
            Text.of("sentinel.query-delay"),
            logType.table()
                + " | where TimeGenerated > ago(1d)"
                + " | extend lag = ingestion_time() - TimeGenerated"
                + " | summarize avg(lag), max(lag)"));
    if (logType == LogType.CLOUDTRAIL) {
      queries.add(
          new LogQuery(
              Text.of("sentinel.query-duplicates"),
              "AWSCloudTrail | summarize n = count() by AwsEventId | where n > 1"));
    }
    queries.add(
        new LogQuery(
            Text.of("sentinel.query-health"),
            """
            SentinelHealth
            | where SentinelResourceKind == "AmazonWebServicesS3"
            | where OperationName in ("Data fetch status change", "Data fetch failure summary")
            | order by TimeGenerated desc"""));
    return List.copyOf(queries);
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
