package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.text.Words;

/** Only what may pass by itself is tried again. */
class KeyPolicyRefusalTest {
  @ParameterizedTest
  @CsvSource({
    "MalformedPolicyDocumentException, Policy contains a statement with one or more invalid principals., PRINCIPALS, true",
    "MalformedPolicyDocumentException, The new key policy will not allow you to update the key policy in the future., LOCKOUT, false",
    "MalformedPolicyDocumentException, The new key policy is not valid., DOCUMENT, false",
    "LimitExceededException, too long, TOO_LONG, false",
    "ValidationException, 1 validation error detected, DOCUMENT, false",
    "AccessDeniedException, invalid principals, OTHER, false",
    "KMSInternalException, oops, OTHER, false"
  })
  void causes(String code, String message, KeyPolicyRefusal cause, boolean mayPass) {
    KeyPolicyRefusal refusal =
        KeyPolicyRefusal.of(new AwsError("KMS", "PutKeyPolicy", code, 400, message, "r"));
    assertThat(refusal).isEqualTo(cause);
    assertThat(refusal.mayPass()).isEqualTo(mayPass);
    assertThat(Words.say(refusal.text())).startsWith("KMS ");
  }
}
