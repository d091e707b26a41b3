package org.sentinelsetup.engine.policy;

import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** Whether the policy of a key can be changed by whoever is signed in. */
public sealed interface KeyEditing {
  /** It can be tried: the key is the customer's and in an account that is signed in to. */
  record Possible() implements KeyEditing {}

  /**
   * The key belongs to AWS, such as {@code alias/aws/s3}: nobody can change its policy
   * (docs.aws.amazon.com/kms/latest/developerguide/concepts.html).
   *
   * @param finding what to do instead
   */
  record ManagedByAws(Finding finding) implements KeyEditing {}

  /**
   * The key lies in an account that nobody signed in to, and only that account can change its
   * policy.
   *
   * @param finding what to do, with the statement for its owner to add, as JSON
   */
  record OtherAccount(Finding finding) implements KeyEditing {}

  /**
   * Tells which.
   *
   * @param key the key's ARN, as DescribeKey answers it; never an alias
   * @param customerManaged false for a key that AWS manages
   * @param entered whether a role was taken in the key's account
   * @param grant what would be added
   * @return whether and why not
   */
  static KeyEditing of(Arn key, boolean customerManaged, boolean entered, KeyGrant grant) {
    if (!customerManaged) {
      return new ManagedByAws(
          Finding.warning(
              Text.of("policy.aws-managed", key.toString()), Text.of("policy.aws-managed-fix")));
    }
    if (!entered) {
      return new OtherAccount(
          Finding.warning(
              Text.of("policy.other-account", key.toString(), key.account()),
              Text.of("policy.other-account-fix", key.account(), grant.statementText())));
    }
    return new Possible();
  }
}
