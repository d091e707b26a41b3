package org.sentinelsetup.model;

/**
 * A value to be carried over into another program, exactly as it is.
 *
 * @param label what the other program calls its field
 * @param value the value, without space around it
 */
public record CopyValue(Text label, String value) {
  /** Refuses what would not arrive as it left. */
  public CopyValue {
    if (value.isEmpty() || !value.equals(value.strip()) || value.lines().count() != 1) {
      throw new IllegalArgumentException("cannot be copied: '" + value + "'");
    }
  }
}
