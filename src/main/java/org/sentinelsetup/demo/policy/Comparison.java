package org.sentinelsetup.demo.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * The comparisons the demo cloud can judge. Dates, addresses and binary values are not among them.
 */
public enum Comparison {
  /** Exactly equal. */
  STRING_EQUALS("StringEquals", false, String::equals),
  /** Not equal. */
  STRING_NOT_EQUALS("StringNotEquals", true, String::equals),
  /** Equal but for case. */
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, String::equalsIgnoreCase),
  /** Not equal, whatever the case. */
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, String::equalsIgnoreCase),
  /** Equal, with {@code *} and {@code ?}. */
  STRING_LIKE("StringLike", false, Glob::matches),
  /** Not like. */
  STRING_NOT_LIKE("StringNotLike", true, Glob::matches),
  /** For ARNs the same as {@link #ARN_LIKE}. */
  ARN_EQUALS("ArnEquals", false, Glob::arnMatches),
  /** ARNs, part by part, with {@code *} and {@code ?}. */
  ARN_LIKE("ArnLike", false, Glob::arnMatches),
  /** The same as {@link #ARN_NOT_LIKE}. */
  ARN_NOT_EQUALS("ArnNotEquals", true, Glob::arnMatches),
  /** Not like. */
  ARN_NOT_LIKE("ArnNotLike", true, Glob::arnMatches),
  /** True or false. */
  BOOL("Bool", false, (wanted, value) -> lower(wanted).equals(lower(value))),
  /** Whether the key is absent; judged by {@link Operator}. */
  NULL("Null", false, (_, _) -> false),
  /** Equal numbers. */
  NUMERIC_EQUALS("NumericEquals", false, (wanted, value) -> number(wanted, value, c -> c == 0)),
  /** Unequal numbers. */
  NUMERIC_NOT_EQUALS(
      "NumericNotEquals", true, (wanted, value) -> number(wanted, value, c -> c == 0)),
  /** The request's number is smaller. */
  NUMERIC_LESS_THAN("NumericLessThan", false, (wanted, value) -> number(wanted, value, c -> c < 0)),
  /** Smaller or equal. */
  NUMERIC_LESS_THAN_EQUALS(
      "NumericLessThanEquals", false, (wanted, value) -> number(wanted, value, c -> c <= 0)),
  /** The request's number is greater. */
  NUMERIC_GREATER_THAN(
      "NumericGreaterThan", false, (wanted, value) -> number(wanted, value, c -> c > 0)),
  /** Greater or equal. */
  NUMERIC_GREATER_THAN_EQUALS(
      "NumericGreaterThanEquals", false, (wanted, value) -> number(wanted, value, c -> c >= 0));

  private final String written;
  private final boolean negated;

  // Every value is a lambda without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiPredicate<String, String> matches;

  Comparison(String written, boolean negated, BiPredicate<String, String> matches) {
    this.written = written;
    this.negated = negated;
    this.matches = matches;
  }

  /** The name used in policies. */
  String written() {
    return written;
  }

  /** Whether the comparison holds when no value of the policy matches. */
  boolean negated() {
    return negated;
  }

  /** Whether one value of the policy and one of the request go together, before negation. */
  boolean matches(String wanted, String value) {
    return matches.test(wanted, value);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean number(String wanted, String value, IntPredicate holds) {
    try {
      return holds.test(new BigDecimal(value).compareTo(new BigDecimal(wanted)));
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
