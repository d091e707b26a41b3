package org.sentinelsetup.engine.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Proof that whoever redeems the code is who asked for it (RFC 7636).
 *
 * @param verifier the secret, which stays here: 43 to 128 unreserved characters
 */
record Pkce(String verifier) {
  /** The secret's SHA-256, base64url without padding: what the browser carries. */
  String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Pkce[verifier=…]";
  }
}
