package org.sentinelsetup.engine.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sentinelsetup.model.FormatVerdict;

/**
 * VPC Flow Logs: text with a header that names the fields, separated by spaces. Microsoft asks that
 * a custom format has {@code start}, which becomes TimeGenerated; without it, the time of ingestion
 * does.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/sentinel/connect-aws-configure-environment">Microsoft
 *     on custom formats</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html">the
 *     fields</a>
 */
final class FlowLogFormat {
  private static final String TIME = "start";
  private static final Pattern HEADER = Pattern.compile("[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*");
  private static final Pattern RECORD = Pattern.compile("[2-9]\\d? (\\d{12}|unknown) eni-");

  /** No other log begins with one of these words. */
  private static final Set<String> TELLING =
      Set.of(
          "account-id",
          "interface-id",
          "srcaddr",
          "dstaddr",
          "srcport",
          "dstport",
          "log-status",
          "vpc-id",
          "subnet-id",
          "instance-id",
          "tcp-flags",
          "pkt-srcaddr",
          "pkt-dstaddr",
          "flow-direction",
          "traffic-path",
          "az-id",
          "sublocation-type",
          "sublocation-id");

  private static final Set<String> COMMON =
      Set.of("version", "protocol", "packets", "bytes", TIME, "end", "action", "type", "region");

  private FlowLogFormat() {}

  /** Whether the first line names fields. */
  static boolean header(Content content) {
    List<String> fields = fields(content);
    return HEADER.matcher(content.line()).matches()
        && (fields.stream().anyMatch(TELLING::contains)
            || (fields.size() > 1 && COMMON.containsAll(fields)));
  }

  /** Whether the first line is a record of the default format. */
  static boolean records(Content content) {
    return RECORD.matcher(content.line()).lookingAt();
  }

  static Optional<FormatVerdict> judge(Shape shape, Content content) {
    return switch (shape) {
      case FLOW_LOG -> {
        if (fields(content).contains(TIME)) {
          yield Optional.of(FormatVerdict.fits("format.flow-fits"));
        }
        yield content.undecided()
            ? Optional.empty()
            : Optional.of(FormatVerdict.misfit("format.flow-no-start", "format.flow-no-start-fix"));
      }
      case FLOW_RECORDS ->
          Optional.of(FormatVerdict.misfit("format.flow-no-header", "format.flow-no-header-fix"));
      default -> Optional.empty();
    };
  }

  /** The names that are there in full. */
  private static List<String> fields(Content content) {
    List<String> words = Arrays.asList(content.line().split(" ", -1));
    return content.lineEnded() ? words : words.subList(0, words.size() - 1);
  }
}
