package org.sentinelsetup.engine.policy;

import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Text;

/**
 * Why KMS refused a key policy. One code stands for several causes, told apart by KMS's words: the
 * two sentences are known from public reports only
 * (github.com/awslabs/minimum-viable-dataspace-on-aws/issues/6,
 * github.com/terraform-aws-modules/terraform-aws-eks/issues/2843), so that whatever else it says
 * counts as the document's fault and is never tried again.
 */
public enum KeyPolicyRefusal {
  /** A principal does not exist, or not everywhere yet: worth trying again for some minutes. */
  PRINCIPALS("policy.refused-principals"),
  /** The caller could not change the policy afterwards. */
  LOCKOUT("policy.refused-lockout"),
  /** The policy is too long. */
  TOO_LONG("policy.refused-too-long"),
  /** The document itself. */
  DOCUMENT("policy.refused-document"),
  /** Not about the policy: a permission, the key's state, the service. */
  OTHER("policy.refused-other");

  private final String key;

  KeyPolicyRefusal(String key) {
    this.key = key;
  }

  /**
   * Tells the cause.
   *
   * @param error what KMS said to PutKeyPolicy
   * @return the cause
   */
  public static KeyPolicyRefusal of(AwsError error) {
    return switch (error.code()) {
      case "MalformedPolicyDocumentException", "MalformedPolicyDocument" ->
          error.message().contains("invalid principals")
              ? PRINCIPALS
              : error.message().contains("will not allow you to update the key policy")
                  ? LOCKOUT
                  : DOCUMENT;
      case "LimitExceededException" -> TOO_LONG;
      case "ValidationException", "InvalidArnException" -> DOCUMENT;
      default -> OTHER;
    };
  }

  /**
   * Whether the same policy may be taken later.
   *
   * @return true for principals that may only not be visible yet
   */
  public boolean mayPass() {
    return this == PRINCIPALS;
  }

  /**
   * The cause in words.
   *
   * @return a sentence
   */
  public Text text() {
    return Text.of(key);
  }
}
