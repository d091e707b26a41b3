package org.sentinelsetup.engine.format;

import java.util.Locale;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/**
 * What a log looks like, whatever it should be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html">digest
 *     files</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html">Insights
 *     events</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">what
 *     a subscription sends</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html">findings
 *     as events</a>
 */
enum Shape {
  DIGEST,
  INSIGHTS,
  CLOUDTRAIL,
  SUBSCRIPTION,
  FINDING_EVENT,
  FINDINGS,
  MESSAGES,
  FLOW_LOG,
  FLOW_RECORDS,
  TABLE,
  STAMPED,
  UNKNOWN;

  static Shape of(Content content) {
    return content.isJson() ? ofJson(content) : ofText(content);
  }

  private static Shape ofJson(Content content) {
    if (content.has("/digestS3Bucket") || content.has("/digestStartTime")) {
      return DIGEST;
    }
    if (Outline.ARRAY.equals(content.value("/Records"))) {
      return CloudTrailFormat.insights(content) ? INSIGHTS : CLOUDTRAIL;
    }
    if (content.has("/messageType") && (content.has("/logEvents") || content.has("/logGroup"))) {
      return SUBSCRIPTION;
    }
    if (FindingFormat.event(content, "") || FindingFormat.event(content, "/0")) {
      return FINDING_EVENT;
    }
    if (FindingFormat.finding(content, "") || FindingFormat.finding(content, "/0")) {
      return FINDINGS;
    }
    return content.has("/timestamp") && content.has("/message") ? MESSAGES : UNKNOWN;
  }

  private static Shape ofText(Content content) {
    if (FlowLogFormat.header(content)) {
      return FLOW_LOG;
    }
    if (FlowLogFormat.records(content)) {
      return FLOW_RECORDS;
    }
    if (LambdaFormat.table(content)) {
      return TABLE;
    }
    return LambdaFormat.stamped(content) ? STAMPED : UNKNOWN;
  }

  /** Whether more of a log of this shape may prove to be what the kind of log should be. */
  boolean mayBecome(LogType type) {
    return this == UNKNOWN
        || (this == CLOUDTRAIL && type == LogType.CLOUDTRAIL)
        || (this == FLOW_LOG && type == LogType.VPC_FLOW);
  }

  /** The shape's name within a sentence. */
  Text text() {
    return Text.of("format.shape." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
