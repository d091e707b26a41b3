package org.sentinelsetup.demo.policy;

import java.util.List;

/**
 * A condition operator with its modifiers.
 *
 * @param test the comparison
 * @param ifExists whether an absent key counts as met
 * @param quantifier how a key with several values is judged
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">IAM,
 *     condition operators</a>
 */
public record Operator(Comparison test, boolean ifExists, Quantifier quantifier) {

  /** How a request key with several values is judged. */
  public enum Quantifier {
    /** No prefix: a single value. */
    NONE,
    /** {@code ForAnyValue:}. */
    ANY,
    /** {@code ForAllValues:}; met by an absent key. */
    ALL
  }

  /**
   * Reads an operator's name, such as {@code ForAnyValue:StringLikeIfExists}.
   *
   * @param where the place in the document, for the error
   * @throws PolicyError naming the operator when it is none, or none that the demo cloud can judge
   */
  static Operator parse(String where, String name) {
    Quantifier quantifier = Quantifier.NONE;
    String rest = name;
    if (rest.startsWith("ForAnyValue:")) {
      quantifier = Quantifier.ANY;
      rest = rest.substring("ForAnyValue:".length());
    } else if (rest.startsWith("ForAllValues:")) {
      quantifier = Quantifier.ALL;
      rest = rest.substring("ForAllValues:".length());
    }
    boolean ifExists = rest.endsWith("IfExists");
    if (ifExists) {
      rest = rest.substring(0, rest.length() - "IfExists".length());
    }
    for (Comparison each : Comparison.values()) {
      if (each.written().equals(rest) && !(ifExists && each == Comparison.NULL)) {
        return new Operator(each, ifExists, quantifier);
      }
    }
    throw new PolicyError(where, "unknown condition operator " + name);
  }

  /**
   * Whether the request's values meet the policy's.
   *
   * @param wanted the policy's values
   * @param present the request's values; empty when it has no such key
   */
  boolean holds(List<String> wanted, List<String> present) {
    if (test == Comparison.NULL) {
      return wanted.stream().anyMatch(v -> Boolean.parseBoolean(v) == present.isEmpty());
    }
    if (present.isEmpty()) {
      return ifExists
          || quantifier == Quantifier.ALL
          || (test.negated() && quantifier == Quantifier.NONE);
    }
    return switch (quantifier) {
      case ALL -> present.stream().allMatch(value -> one(wanted, value));
      case ANY, NONE -> present.stream().anyMatch(value -> one(wanted, value));
    };
  }

  private boolean one(List<String> wanted, String value) {
    boolean any = wanted.stream().anyMatch(each -> test.matches(each, value));
    return any != test.negated();
  }
}
