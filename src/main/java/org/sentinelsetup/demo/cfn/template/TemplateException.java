package org.sentinelsetup.demo.cfn.template;

/**
 * A template or parameter that CloudFormation would refuse; the message is what its caller is told,
 * with the code {@code ValidationError}.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message the text for the caller
   */
  public TemplateException(String message) {
    super(message);
  }

  static TemplateException format(String what) {
    return new TemplateException("Template format error: " + what);
  }

  static TemplateException unresolved(String names, String block) {
    return format(
        "Unresolved resource dependencies ["
            + names
            + "] in the "
            + block
            + " block of the template");
  }
}
