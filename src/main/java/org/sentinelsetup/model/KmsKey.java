package org.sentinelsetup.model;

/**
 * A KMS key.
 *
 * @param arn its ARN
 * @param account the account that owns it, 12 digits
 * @param customerManaged whether its policy can be changed; false for keys AWS manages
 * @param state {@code Enabled}, {@code Disabled}, {@code PendingDeletion}, … in KMS's words
 * @param usage {@code ENCRYPT_DECRYPT} and others, in KMS's words
 */
public record KmsKey(
    String arn, String account, boolean customerManaged, String state, String usage) {}
