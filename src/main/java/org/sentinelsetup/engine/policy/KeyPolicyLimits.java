package org.sentinelsetup.engine.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** What KMS refuses in the text of a key policy, whatever it says. */
final class KeyPolicyLimits {
  /** In bytes (docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html). */
  static final int MOST_BYTES = 32_768;

  private KeyPolicyLimits() {}

  static int bytes(PolicyDocument document) {
    return document.text().getBytes(StandardCharsets.UTF_8).length;
  }

  static List<Finding> check(PolicyDocument document) {
    return Stream.of(size(document), characters(document.text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> size(PolicyDocument document) {
    int bytes = bytes(document);
    return bytes <= MOST_BYTES
        ? Optional.empty()
        : Optional.of(
            Finding.blocker(
                Text.of("policy.too-long", bytes, MOST_BYTES), Text.of("policy.too-long-fix")));
  }

  /** Only these (docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html). */
  private static Optional<Finding> characters(String text) {
    return text.codePoints()
        .filter(c -> c > 0xFF || (c < 0x20 && "\t\n\r".indexOf(c) < 0))
        .mapToObj(
            c ->
                Finding.blocker(
                    Text.of("policy.character", Character.toString(c), text.indexOf(c) + 1),
                    Text.of("policy.character-fix")))
        .findFirst();
  }
}
