package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys logs can be encrypted with, and why others cannot. */
class KmsKeyTest {
  private static KmsKey key(boolean customer, String state, String usage, String spec) {
    return new KmsKey("arn", "111122223333", customer, state, usage, spec);
  }

  @ParameterizedTest
  @CsvSource({
    "false, Enabled, ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT, discovery.key.aws-managed",
    "true, Disabled, ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT, discovery.key.disabled",
    "true, PendingDeletion, ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT, discovery.key.pending-deletion",
    "true, PendingReplicaDeletion, ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT, discovery.key.pending-deletion",
    "true, Unavailable, ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT, discovery.key.state",
    "true, Enabled, SIGN_VERIFY, RSA_2048, discovery.key.usage",
    "true, Enabled, GENERATE_VERIFY_MAC, HMAC_256, discovery.key.usage",
    "true, Enabled, ENCRYPT_DECRYPT, RSA_2048, discovery.key.spec"
  })
  void cannotBeUsed(boolean customer, String state, String usage, String spec, String why) {
    assertThat(key(customer, state, usage, spec).unfit())
        .hasValueSatisfying(text -> assertThat(text.key()).isEqualTo(why));
  }

  @Test
  void canBeUsed() {
    assertThat(key(true, "Enabled", "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT").unfit()).isEmpty();
    assertThat(KmsKey.unseen("arn", "444455556666").unfit()).as("not known").isEmpty();
  }
}
