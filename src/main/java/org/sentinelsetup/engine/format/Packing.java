package org.sentinelsetup.engine.format;

import java.util.Optional;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;

/**
 * What an object is packed in, by its magic number. Every kind of log has to be gzip. Flow logs may
 * be Parquet, which the connector does not list among the formats it reads.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html">the file
 *     formats of flow logs</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">gzip</a>, <a
 *     href="https://www.rfc-editor.org/rfc/rfc8878">Zstandard</a>
 */
final class Packing {
  private static final String GZIP = "\u001f\u008b";
  private static final String PARQUET = "PAR1";
  private static final String ZSTANDARD = "(\u00b5/\u00fd";
  private static final String ZIP = "PK\u0003\u0004";

  private Packing() {}

  /** What is wrong with the packing, empty when it is gzip. */
  static Optional<FormatVerdict> misfit(LogType type, String head) {
    if (head.startsWith(GZIP)) {
      return Optional.empty();
    }
    if (head.startsWith(PARQUET)) {
      return Optional.of(parquet(type));
    }
    return Optional.of(
        new FormatVerdict.Misfit(Text.of("format.not-gzip", Text.of(name(head))), gzipFix(type)));
  }

  /** What is wrong with what came out of gzip, empty when it may be text. */
  static Optional<FormatVerdict> misfitInside(LogType type, String text) {
    if (text.startsWith(PARQUET)) {
      return Optional.of(parquet(type));
    }
    if (text.startsWith(GZIP)) {
      return Optional.of(FormatVerdict.misfit("format.twice", "format.twice-fix"));
    }
    return text.indexOf('\0') < 0
        ? Optional.empty()
        : Optional.of(
            new FormatVerdict.Misfit(
                Text.of("format.binary"),
                Text.of("format.unknown-fix", Text.of("format.wanted." + type.word()))));
  }

  private static FormatVerdict parquet(LogType type) {
    return FormatVerdict.misfit(
        "format.parquet",
        type == LogType.VPC_FLOW ? "format.parquet-flow-fix" : "format.parquet-fix");
  }

  private static String name(String head) {
    if (head.startsWith(ZSTANDARD)) {
      return "format.packing.zstandard";
    }
    if (head.startsWith(ZIP)) {
      return "format.packing.zip";
    }
    return head.chars().allMatch(Packing::printable)
        ? "format.packing.plain"
        : "format.packing.unknown";
  }

  private static boolean printable(int character) {
    return character >= ' ' || Character.isWhitespace(character);
  }

  private static Text gzipFix(LogType type) {
    return type == LogType.CLOUDWATCH
        ? Text.of("format.lambda-fix")
        : Text.of("format.not-gzip-fix", Text.of("format.wanted." + type.word()));
  }
}
