package org.sentinelsetup.engine.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.model.FormatVerdict;

/**
 * CloudWatch Logs: CSV without a header, as Microsoft's Lambda function writes it: the time to the
 * millisecond, a comma, the message. It quotes and escapes nothing, so it cannot write a message
 * that has a comma.
 *
 * <p>Microsoft has published more than that. Another version of the function puts a space where the
 * comma is and doubles the spaces of the message; a variant for subscriptions writes the message
 * alone; a template of 2026 writes JSON lines. Nothing tells which of them the connector reads, so
 * they are left open. An export task also puts a space after the time, but leaves single spaces in
 * the message.
 *
 * @see <a
 *     href="https://github.com/Azure/Azure-Sentinel/blob/master/DataConnectors/AWS-S3/CloudWatchLambdaFunction.py">the
 *     function</a> and <a href="https://github.com/Azure/Azure-Sentinel/pull/13104">why it
 *     changed</a>
 * @see <a
 *     href="https://github.com/Azure/Azure-Sentinel/blob/master/DataConnectors/AWS-S3/CloudWatchPushBasedLambdaFunction.py">the
 *     variant</a>
 * @see <a
 *     href="https://github.com/Azure/Azure-Sentinel/tree/master/DataConnectors/AWS-S3/CloudFormation/CloudWatch">the
 *     template</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3Export.html">export
 *     tasks</a>
 * @see <a href="https://github.com/Azure/Azure-Sentinel/issues/11892">what Firehose writes is not
 *     read</a>
 */
final class LambdaFormat {
  private static final int TIME_LENGTH = "2026-11-25T00:10:00.000Z".length();
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
  private static final Pattern HEADER = Pattern.compile("\"?timestamp\"?[,;\\t ]\"?message\"?");
  private static final Pattern SINGLE_SPACE = Pattern.compile("[^ ] [^ ]");

  private LambdaFormat() {}

  /** Whether the first line is a time, a comma and a message, or a header that says so. */
  static boolean table(Content content) {
    return headed(content) || timeAnd(content, ',');
  }

  /** Whether the first line is a time, a space and a message. */
  static boolean stamped(Content content) {
    return timeAnd(content, ' ');
  }

  static Optional<FormatVerdict> judge(Shape shape, Content content) {
    return switch (shape) {
      case TABLE -> Optional.of(table(content.line(), headed(content)));
      case STAMPED -> Optional.of(stamped(content.line()));
      case SUBSCRIPTION ->
          Optional.of(FormatVerdict.misfit("format.lambda-subscription", "format.lambda-fix"));
      case MESSAGES -> Optional.of(FormatVerdict.unsure("format.lambda-json"));
      case FINDING_EVENT, FLOW_RECORDS -> Optional.of(alone());
      case UNKNOWN -> content.undecided() ? Optional.empty() : Optional.of(alone());
      case DIGEST, INSIGHTS, CLOUDTRAIL, FINDINGS, FLOW_LOG -> Optional.empty();
    };
  }

  private static FormatVerdict table(String line, boolean headed) {
    if (headed) {
      return FormatVerdict.misfit("format.lambda-header", "format.lambda-fix");
    }
    return line.indexOf(',', TIME_LENGTH + 1) < 0
        ? FormatVerdict.fits("format.lambda-fits")
        : FormatVerdict.unsure("format.lambda-comma");
  }

  private static FormatVerdict stamped(String line) {
    return SINGLE_SPACE.matcher(line.substring(TIME_LENGTH + 1)).find()
        ? FormatVerdict.misfit("format.lambda-export", "format.lambda-fix")
        : FormatVerdict.unsure("format.lambda-spaced");
  }

  private static FormatVerdict alone() {
    return FormatVerdict.unsure("format.lambda-alone");
  }

  private static boolean headed(Content content) {
    return HEADER.matcher(content.line()).lookingAt();
  }

  private static boolean timeAnd(Content content, char separator) {
    return TIME.matcher(content.line()).lookingAt()
        && content.line().length() > TIME_LENGTH
        && content.line().charAt(TIME_LENGTH) == separator;
  }
}
