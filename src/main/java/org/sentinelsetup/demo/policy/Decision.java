package org.sentinelsetup.demo.policy;

/**
 * What the policies say to a request.
 *
 * @param outcome allowed or not, and how
 * @param kind the kind of policy that decided: the one that allowed or denied, or the one that
 *     lacks a permission
 * @param statement the deciding statement's label; empty when it is a permission that lacks
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
   * The text of the refusal, as AWS words it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">IAM,
   *     access denied errors</a>
   */
  public String refusal(AccessRequest request) {
    String ending =
        outcome == Outcome.EXPLICIT_DENY
            ? "with an explicit deny in " + article() + kind.words()
            : "because no " + kind.words() + " allows the " + request.action() + " action";
    return "User: %s is not authorized to perform: %s on resource: %s %s"
        .formatted(request.who().name(), request.action(), request.resource(), ending);
  }

  private String article() {
    return kind == PolicyKind.IDENTITY ? "an " : "a ";
  }
}
