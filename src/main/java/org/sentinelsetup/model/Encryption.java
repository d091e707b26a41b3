package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * How a bucket encrypts by default, or how one object is encrypted.
 *
 * @param algorithm {@code AES256}, {@code aws:kms}, {@code aws:kms:dsse}, {@link #NONE}, or another
 *     in S3's words
 * @param kmsKeyId the key: an id, an alias or an ARN, as S3 answered; null when none is named
 */
public record Encryption(String algorithm, @Nullable String kmsKeyId) {
  /** The algorithm of an object that lies there unencrypted. */
  public static final String NONE = "none";
}
