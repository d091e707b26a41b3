package org.sentinelsetup.model;

import java.util.regex.Pattern;

/** The connection that is to be diagnosed, by whichever of its parts is known. */
public sealed interface DiagnosisTarget {
  /** Names and ids of stacks: docs.aws.amazon.com/AWSCloudFormation/latest/APIReference */
  Pattern STACK = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]{0,127}");

  /**
   * The role Sentinel takes.
   *
   * @param arn its ARN, path included
   */
  record Role(Arn arn) implements DiagnosisTarget {
    /**
     * Its name, by which IAM is asked.
     *
     * @return the last part of the ARN
     */
    public String name() {
      return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }
  }

  /**
   * The stack that made it.
   *
   * @param nameOrId its name or ARN
   */
  record Stack(String nameOrId) implements DiagnosisTarget {}

  /**
   * Reads what a person typed.
   *
   * @param text a role's ARN, or a stack's name or ARN
   * @return the target, or what is wrong with it
   */
  static Checked<DiagnosisTarget> parse(String text) {
    String stripped = text.strip();
    if (STACK.matcher(stripped).matches()) {
      return Checked.valid(new Stack(stripped));
    }
    if (Arn.parse(stripped) instanceof Checked.Valid<Arn>(Arn arn)) {
      if (arn.service().equals("iam") && arn.resource().startsWith("role/")) {
        return Checked.valid(new Role(arn));
      }
      if (arn.service().equals("cloudformation") && arn.resource().startsWith("stack/")) {
        return Checked.valid(new Stack(stripped));
      }
    }
    return Checked.invalid("input.diagnosis-target");
  }
}
