package org.sentinelsetup.engine.policy;

import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** Whether the policy of a key can be changed by whoever is signed in. */
public sealed interface KeyEditing {
  /** It can be tried: the key is the customer's and in this account. */
  record Possible() implements KeyEditing {}

  /**
   * The key belongs to AWS, such as {@code alias/aws/s3}: nobody can change its policy
   * (docs.aws.amazon.com/kms/latest/developerguide/concepts.html).
   *
   * @param finding what to do instead
   */
  record ManagedByAws(Finding finding) implements KeyEditing {}

  /**
   * The key lies in another account, and only that account can change its policy.
   *
   * @param account the account that owns the key
   * @param finding what to do
   * @param statement the statement for its owner to add, as JSON
   */
  record OtherAccount(String account, Finding finding, String statement) implements KeyEditing {}

  /**
   * Tells which.
   *
   * @param key the key's ARN, as DescribeKey answers it; never an alias
   * @param keyManager {@code AWS} or {@code CUSTOMER}, as DescribeKey answers it
   * @param account the account that is signed in to, 12 digits
   * @param grant what would be added
   * @return whether and why not
   */
  static KeyEditing of(Arn key, String keyManager, String account, KeyGrant grant) {
    if (keyManager.equals("AWS")) {
      return new ManagedByAws(
          Finding.warning(
              Text.of("policy.aws-managed", key.toString()), Text.of("policy.aws-managed-fix")));
    }
    if (!key.account().equals(account)) {
      return new OtherAccount(
          key.account(),
          Finding.warning(
              Text.of("policy.other-account", key.account()),
              Text.of("policy.other-account-fix", key.account())),
          grant.statementText());
    }
    return new Possible();
  }
}
