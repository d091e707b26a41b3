package org.sentinelsetup.engine.notification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How a prefix or suffix is written in a notification rule. A space becomes {@code +}, characters
 * other than letters, digits, {@code /} and {@code ! - _ . * ' ( )} are percent-encoded: so say
 * docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html and its list of
 * safe characters in …/object-keys.html; a report with {@code =} in the prefix confirms it
 * (github.com/aws/aws-cdk/pull/28012). That S3 answers the value as it was put is our conclusion.
 */
public final class FilterValue {
  private static final String SAFE = "/!-_.*'()";

  private FilterValue() {}

  /**
   * Encodes a part of a key for a rule. A key, not a value read from a rule: that is encoded
   * already.
   *
   * @param key the beginning or end of a key, as listings show it
   * @return the value to put
   */
  public static String encode(String key) {
    StringBuilder value = new StringBuilder();
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isSafe(c)) {
        value.append(c);
      } else if (c == ' ') {
        value.append('+');
      } else {
        value.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return value.toString();
  }

  /**
   * Decodes the value of a rule, to show or compare it.
   *
   * @param value the value as S3 answered it; characters that should be encoded and are not stand
   *     for themselves, and so does a percent sign without two hexadecimal digits
   * @return the part of a key that it means
   */
  public static String decode(String value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = value.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%' && i + 2 < raw.length && isHex(raw[i + 1]) && isHex(raw[i + 2])) {
        bytes.write(HexFormat.fromHexDigit(raw[i + 1]) * 16 + HexFormat.fromHexDigit(raw[i + 2]));
        i += 2;
      } else {
        bytes.write(raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isSafe(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SAFE.indexOf(c) >= 0;
  }

  private static boolean isHex(byte b) {
    return HexFormat.isHexDigit(b);
  }
}
