package org.sentinelsetup.model;

import java.util.Optional;

/**
 * A KMS key.
 *
 * @param arn its ARN
 * @param account the account that owns it, 12 digits
 * @param customerManaged whether its policy can be changed; false for keys AWS manages
 * @param state {@code Enabled}, {@code Disabled}, {@code PendingDeletion}, … in KMS's words; empty
 *     when unknown
 * @param usage {@code ENCRYPT_DECRYPT} and others, in KMS's words; empty when unknown
 * @param spec {@code SYMMETRIC_DEFAULT} and others, in KMS's words; empty when unknown
 */
public record KmsKey(
    String arn, String account, boolean customerManaged, String state, String usage, String spec) {

  /**
   * A key of which nothing is known but its ARN, because its owner does not let us see it.
   *
   * @param arn its ARN
   * @param account the account that owns it
   * @return the key, taken for a customer's
   */
  public static KmsKey unseen(String arn, String account) {
    return new KmsKey(arn, account, true, "", "", "");
  }

  /**
   * Why nothing can be granted on this key that would let Sentinel read logs. S3 encrypts with
   * symmetric keys only (docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html).
   *
   * @return empty when something can, or when it is not known
   */
  public Optional<Text> unfit() {
    if (!customerManaged) {
      return Optional.of(Text.of("discovery.key.aws-managed"));
    }
    if (!usage.isEmpty() && !usage.equals("ENCRYPT_DECRYPT")) {
      return Optional.of(Text.of("discovery.key.usage", usage));
    }
    if (!spec.isEmpty() && !spec.equals("SYMMETRIC_DEFAULT")) {
      return Optional.of(Text.of("discovery.key.spec", spec));
    }
    return switch (state) {
      case "", "Enabled" -> Optional.empty();
      case "Disabled" -> Optional.of(Text.of("discovery.key.disabled"));
      case "PendingDeletion", "PendingReplicaDeletion" ->
          Optional.of(Text.of("discovery.key.pending-deletion"));
      default -> Optional.of(Text.of("discovery.key.state", state));
    };
  }
}
