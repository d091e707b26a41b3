package org.sentinelsetup.engine.template.lint;

import java.util.List;
import java.util.stream.Stream;

/**
 * Checks a template's text for what cfn-lint (github.com/aws-cloudformation/cfn-lint) and cfn_nag
 * (github.com/stelligent/cfn_nag) check, as far as the types this template uses have to do with it.
 */
public final class TemplateLint {
  private static final List<Rule> RULES =
      Stream.of(ShapeRules.ALL, ReferenceRules.ALL, PolicyRules.ALL, HygieneRules.ALL)
          .flatMap(List::stream)
          .toList();

  private TemplateLint() {}

  /** What every rule found, in the order of the rules. */
  public static List<Fault> check(String text) {
    Source source = Source.of(text);
    return RULES.stream().flatMap(rule -> rule.check(source).stream()).distinct().toList();
  }
}
