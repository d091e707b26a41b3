package org.sentinelsetup.demo.policy;

/**
 * What the policies say to a request.
 *
 * @param outcome allowed or not, and how
 * @param kind the kind of policy that decided: the one that allowed or denied, or the one that
 *     lacks a permission
 * @param statement the deciding statement's label; of a service control policy its ARN; empty when
 *     it is a permission that lacks
 */
public record Decision(Outcome outcome, PolicyKind kind, String statement) {

  /** As IAM's simulator calls them. */
  public enum Outcome {
    /** A statement allows it and none denies it. */
    ALLOWED("allowed"),
    /** A statement denies it. */
    EXPLICIT_DENY("explicitDeny"),
    /** No statement allows it. */
    IMPLICIT_DENY("implicitDeny");

    private final String written;

    Outcome(String written) {
      this.written = written;
    }

    /** The value used by SimulatePrincipalPolicy. */
    public String written() {
      return written;
    }
  }

  /** Whether the request may go on. */
  public boolean allowed() {
    return outcome == Outcome.ALLOWED;
  }

  /**
   * The text of the refusal, as AWS words it. Of the policies that AWS names by ARN the demo cloud
   * names service control policies only.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">IAM,
   *     access denied errors</a>
   * @see <a
   *     href="https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns">AWS,
   *     policy ARNs in access denied errors</a>
   */
  public String refusal(AccessRequest request) {
    String ending =
        outcome == Outcome.EXPLICIT_DENY
            ? "with an explicit deny in " + article() + kind.words() + policyArn()
            : "because no " + kind.words() + " allows the " + request.action() + " action";
    return "User: %s is not authorized to perform: %s on resource: %s %s"
        .formatted(request.who().name(), request.action(), request.resource(), ending);
  }

  private String policyArn() {
    return kind == PolicyKind.SERVICE_CONTROL ? ": " + statement : "";
  }

  private String article() {
    return kind == PolicyKind.IDENTITY ? "an " : "a ";
  }
}
