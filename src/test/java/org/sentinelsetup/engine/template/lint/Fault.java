package org.sentinelsetup.engine.template.lint;

/**
 * What a rule found.
 *
 * @param rule the rule's name
 * @param at the logical id of the resource, or the name of the parameter, condition or output
 * @param detail what exactly
 */
public record Fault(String rule, String at, String detail) {
  /** Rule and place, without the detail: what an accepted finding is known by. */
  public String id() {
    return rule + " " + at;
  }
}
