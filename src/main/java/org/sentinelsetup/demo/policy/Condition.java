package org.sentinelsetup.demo.policy;

import java.util.List;

/**
 * One line of a Condition block.
 *
 * @param operator what is compared and how
 * @param key the condition key as written; compared without regard to case
 * @param values the values of the policy; one of them is enough (none, for a negated operator)
 */
public record Condition(Operator operator, String key, List<String> values) {
  /** Copies the values. */
  public Condition {
    values = List.copyOf(values);
  }
}
