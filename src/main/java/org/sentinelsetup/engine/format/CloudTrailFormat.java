package org.sentinelsetup.engine.format;

import java.util.Optional;
import org.sentinelsetup.model.FormatVerdict;

/**
 * CloudTrail: one JSON object whose member {@code Records} lists the events. Digest files and
 * Insights events have names that end alike and lie in folders next to the logs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html">log
 *     files</a>
 */
final class CloudTrailFormat {
  private CloudTrailFormat() {}

  /** Whether the first record is an Insights event. */
  static boolean insights(Content content) {
    return content.has("/Records/0/insightDetails")
        || "AwsCloudTrailInsight".equals(content.value("/Records/0/eventType"));
  }

  static Optional<FormatVerdict> judge(Shape shape, Content content) {
    return switch (shape) {
      case DIGEST ->
          Optional.of(FormatVerdict.misfit("format.trail-digest", "format.trail-digest-fix"));
      case INSIGHTS ->
          Optional.of(FormatVerdict.misfit("format.trail-insights", "format.trail-insights-fix"));
      case SUBSCRIPTION ->
          Optional.of(
              FormatVerdict.misfit("format.trail-subscription", "format.trail-subscription-fix"));
      case CLOUDTRAIL -> {
        if (content.broken()) {
          yield Optional.of(FormatVerdict.misfit("format.broken", "format.damaged-fix"));
        }
        yield content.undecided() && !ordinary(content)
            ? Optional.empty()
            : Optional.of(FormatVerdict.fits("format.trail-fits"));
      }
      default -> Optional.empty();
    };
  }

  /** Insights events lack who called; a second record means that the first has been seen whole. */
  private static boolean ordinary(Content content) {
    return content.has("/Records/0/userIdentity")
        || content.has("/Records/0/eventSource")
        || content.has("/Records/1/eventVersion");
  }
}
