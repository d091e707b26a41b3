package org.sentinelsetup.model;

import java.util.regex.Pattern;

/**
 * A tag of a stack, which CloudFormation hands on to its resources.
 *
 * @param key 1 to 128 characters; not beginning {@code aws:}
 * @param value 0 to 256 characters
 * @see <a
 *     href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html">
 *     AWS's limits and characters</a>
 */
public record StackTag(String key, String value) {
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  /** Holds only a tag that AWS takes. */
  public StackTag {
    if (!fits(key, value)) {
      throw new IllegalArgumentException("no tag: " + key + "=" + value);
    }
  }

  /**
   * Reads a tag.
   *
   * @param key its key
   * @param value its value
   * @return the tag, or what is wrong with it
   */
  public static Checked<StackTag> of(String key, String value) {
    return fits(key.strip(), value.strip())
        ? Checked.valid(new StackTag(key.strip(), value.strip()))
        : Checked.invalid("input.tag", key.strip() + "=" + value.strip());
  }

  private static boolean fits(String key, String value) {
    return !key.isEmpty()
        && key.length() <= LONGEST_KEY
        && value.length() <= LONGEST_VALUE
        && !key.regionMatches(true, 0, "aws:", 0, 4)
        && TEXT.matcher(key).matches()
        && TEXT.matcher(value).matches();
  }
}
