package org.sentinelsetup.engine.format;

import java.util.Optional;
import org.sentinelsetup.model.FormatVerdict;

/**
 * GuardDuty: JSON lines, each a finding as GuardDuty exports it.
 *
 * @see <a href="https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html">the
 *     export</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html">findings</a>
 */
final class FindingFormat {
  private FindingFormat() {}

  /** Whether EventBridge's envelope of a finding stands at a pointer. */
  static boolean event(Content content, String pointer) {
    return "GuardDuty Finding".equals(content.value(pointer + "/detail-type"));
  }

  /** Whether a finding stands at a pointer. */
  static boolean finding(Content content, String pointer) {
    return (content.has(pointer + "/schemaVersion")
            && "guardduty".equals(content.value(pointer + "/service/serviceName")))
        || (content.has(pointer + "/type") && content.has(pointer + "/service/detectorId"));
  }

  static Optional<FormatVerdict> judge(Shape shape, Content content) {
    return switch (shape) {
      case FINDING_EVENT ->
          Optional.of(FormatVerdict.misfit("format.finding-event", "format.finding-export-fix"));
      case FINDINGS -> Optional.of(lines(content));
      default -> Optional.empty();
    };
  }

  private static FormatVerdict lines(Content content) {
    if (Outline.ARRAY.equals(content.value(""))) {
      return FormatVerdict.misfit("format.finding-array", "format.finding-export-fix");
    }
    if (content.broken()) {
      return FormatVerdict.misfit("format.broken", "format.damaged-fix");
    }
    return content.spread()
        ? FormatVerdict.misfit("format.finding-spread", "format.finding-export-fix")
        : FormatVerdict.fits("format.finding-fits");
  }
}
