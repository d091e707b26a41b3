package org.sentinelsetup.model;

/**
 * A folder of a bucket that a person names.
 *
 * @param value the beginning of the keys; not empty, ends with a slash
 */
public record LogPrefix(String value) {
  /** S3's limit for a key (docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html). */
  private static final int LONGEST = 1024;

  /** Holds only a folder. */
  public LogPrefix {
    if (!value.endsWith("/") || value.startsWith("/")) {
      throw new IllegalArgumentException("no folder of a bucket: " + value);
    }
  }

  /**
   * Reads a folder as people write it: also with {@code s3://bucket/} before it, and without the
   * slash at its end.
   *
   * @param input what the person gave
   * @return the folder, or what is wrong with it
   */
  public static Checked<LogPrefix> parse(String input) {
    String text = input.strip().replaceFirst("^s3://[^/]*", "").replaceFirst("^/+", "");
    if (text.isEmpty()) {
      return Checked.invalid("input.prefix-empty");
    }
    if (text.length() >= LONGEST || text.contains("//") || text.contains("*")) {
      return Checked.invalid("input.prefix", text);
    }
    return Checked.valid(new LogPrefix(text.endsWith("/") ? text : text + "/"));
  }

  @Override
  public String toString() {
    return value;
  }
}
