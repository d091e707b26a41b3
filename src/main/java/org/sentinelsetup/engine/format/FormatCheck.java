package org.sentinelsetup.engine.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/**
 * Whether the "Amazon Web Services S3" connector can read an object as a kind of log, judged by the
 * object's beginning. What is cut off is never held against it.
 *
 * @see <a href="https://learn.microsoft.com/azure/sentinel/connect-aws">the formats the connector
 *     accepts</a>
 */
public final class FormatCheck {
  private static final int LONGEST_MAGIC = 4;

  private FormatCheck() {}

  /**
   * Judges an object.
   *
   * @param type the kind of log it should be
   * @param key the object's key
   * @param head the object's first bytes, as S3 has them
   * @param whole whether that is all of it
   * @return the verdict
   */
  public static FormatVerdict of(LogType type, String key, byte[] head, boolean whole) {
    if (head.length == 0) {
      return whole
          ? FormatVerdict.unsure("format.empty", key)
          : FormatVerdict.unsure("format.too-short", key);
    }
    Optional<FormatVerdict> wrapped =
        Packing.misfit(type, new String(head, StandardCharsets.ISO_8859_1));
    if (head.length < LONGEST_MAGIC && !whole) {
      return FormatVerdict.unsure("format.too-short", key);
    }
    return wrapped.orElseGet(() -> unzipped(type, key, Unzipped.of(head, whole)));
  }

  private static FormatVerdict unzipped(LogType type, String key, Unzipped unzipped) {
    if (unzipped.damaged()) {
      return FormatVerdict.misfit("format.damaged", "format.damaged-fix");
    }
    Optional<FormatVerdict> inside = Packing.misfitInside(type, unzipped.text());
    if (inside.isPresent()) {
      return inside.get();
    }
    if (unzipped.text().isBlank()) {
      return unzipped.whole()
          ? FormatVerdict.unsure("format.empty", key)
          : FormatVerdict.unsure("format.too-short", key);
    }
    Content content = Content.of(unzipped.text(), unzipped.whole());
    Shape shape = Shape.of(content);
    return judge(type, shape, content)
        .orElseGet(
            () ->
                content.undecided() && shape.mayBecome(type)
                    ? FormatVerdict.unsure("format.too-short", key)
                    : foreign(type, shape));
  }

  /** Empty when the content is not, or not yet seen to be, anything the kind of log knows. */
  private static Optional<FormatVerdict> judge(LogType type, Shape shape, Content content) {
    return switch (type) {
      case CLOUDTRAIL -> CloudTrailFormat.judge(shape, content);
      case VPC_FLOW -> FlowLogFormat.judge(shape, content);
      case GUARDDUTY -> FindingFormat.judge(shape, content);
      case CLOUDWATCH -> LambdaFormat.judge(shape, content);
    };
  }

  private static FormatVerdict foreign(LogType type, Shape shape) {
    Text wanted = Text.of("format.wanted." + type.word());
    return shape == Shape.UNKNOWN
        ? new FormatVerdict.Misfit(
            Text.of("format.unknown", wanted), Text.of("format.unknown-fix", wanted))
        : new FormatVerdict.Misfit(
            Text.of("format.foreign", shape.text(), wanted), Text.of("format.foreign-fix", wanted));
  }
}
