package org.sentinelsetup.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {
  private static final Pkce EXAMPLE = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  /** The example of RFC 7636, appendix B. */
  @Test
  void theChallengeIsTheSecretsDigest() {
    assertThat(EXAMPLE.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void theSecretIsNotSaid() {
    assertThat(EXAMPLE).asString().doesNotContain("dBjf");
  }
}
