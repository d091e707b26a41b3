package org.sentinelsetup.engine;

import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;

/**
 * Where a key is asked and written to: its policy can only be read and put from its own account
 * (docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html).
 */
public final class KeyClients {
  private KeyClients() {}

  /**
   * KMS in a key's own account.
   *
   * @param access the roles that were taken
   * @param aws clients of the account that is signed in to, in the key's Region
   * @param keyArn the key
   * @param account the account that is signed in to
   * @return the service
   * @throws ProblemException when the key lies elsewhere and no role was taken there
   */
  public static Kms of(Access access, AccountClients aws, String keyArn, String account) {
    Arn key = arn(keyArn);
    if (key.account().equals(account)) {
      return aws.kms();
    }
    return access
        .elsewhere(key.account(), key.region())
        .orElseThrow(() -> new ProblemException("problem.key-account-left", keyArn, key.account()))
        .kms();
  }

  /**
   * A key's policy. One that cannot be read to the last character is not touched.
   *
   * @param keyArn the key
   * @param text its policy, as KMS gave it
   * @return the policy
   * @throws ProblemException when it is none
   */
  public static PolicyDocument policy(String keyArn, String text) {
    return switch (PolicyDocument.read(text)) {
      case Checked.Valid<PolicyDocument>(PolicyDocument document) -> document;
      case Checked.Invalid<PolicyDocument>(Text why) ->
          throw new ProblemException("problem.key-policy-unreadable", keyArn, why);
    };
  }

  /**
   * A key's ARN, taken apart.
   *
   * @param keyArn the ARN
   * @return its parts
   * @throws ProblemException when it is none
   */
  public static Arn arn(String keyArn) {
    return switch (Arn.parse(keyArn)) {
      case Checked.Valid<Arn>(Arn arn) -> arn;
      case Checked.Invalid<Arn>(Text why) ->
          throw new ProblemException("problem.key-policy-unreadable", keyArn, why);
    };
  }
}
