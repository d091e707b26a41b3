package org.sentinelsetup.demo.policy;

import java.util.Optional;

/** Who asks. */
public sealed interface Requester {
  /** The text for {@code User: …} in a refusal. */
  String name();

  /**
   * A role's session, or a role itself.
   *
   * @param account the account it lives in
   * @param arn the session's ARN, {@code arn:aws:sts::…:assumed-role/…}, or the role's own
   * @param roleArn the IAM ARN of the role, with its path
   * @param uniqueId the role's unique id, {@code AROA…}; may be empty when unknown
   * @param limit the policy the session was taken on with, if it was
   */
  record Aws(
      String account, String arn, String roleArn, String uniqueId, Optional<PolicyDocument> limit)
      implements Requester {
    /** One that only its role's policies limit. */
    public Aws(String account, String arn, String roleArn, String uniqueId) {
      this(account, arn, roleArn, uniqueId, Optional.empty());
    }

    @Override
    public String name() {
      return arn;
    }
  }

  /**
   * An AWS service acting for itself.
   *
   * @param name such as {@code s3.amazonaws.com}
   */
  record Service(String name) implements Requester {}

  /**
   * Somebody with a token of an identity provider.
   *
   * @param name the provider's ARN
   */
  record Federated(String name) implements Requester {}
}
