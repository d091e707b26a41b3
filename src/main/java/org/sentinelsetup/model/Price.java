package org.sentinelsetup.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A plain number that a person gives: a price, in whatever currency, or a factor.
 *
 * @param value not negative
 */
public record Price(BigDecimal value) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,12})?");

  /** Holds no negative number. */
  public Price {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("negative: " + value);
    }
  }

  /**
   * Reads a number with a comma or a point before its decimals, and nothing between thousands.
   *
   * @param input what the person gave
   * @return the number, or what is wrong with it
   */
  public static Checked<Price> parse(String input) {
    String text = input.strip();
    return NUMBER.matcher(text).matches()
        ? Checked.valid(new Price(new BigDecimal(text.replace(',', '.'))))
        : Checked.invalid("input.price", text);
  }
}
