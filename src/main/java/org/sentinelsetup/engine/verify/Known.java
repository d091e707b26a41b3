package org.sentinelsetup.engine.verify;

import java.util.Optional;
import java.util.function.Supplier;
import org.sentinelsetup.aws.AwsCallException;

/** What cannot be looked at, or not now, is unknown, which is not the same as nothing. */
final class Known {
  private Known() {}

  /**
   * Looks.
   *
   * @throws AwsCallException for what is neither a refusal nor a passing trouble
   */
  static <T> Optional<T> of(Supplier<T> look) {
    try {
      return Optional.of(look.get());
    } catch (AwsCallException e) {
      return switch (e.kind()) {
        case DENIED, THROTTLED, UNREACHABLE, SERVER -> Optional.empty();
        default -> throw e;
      };
    }
  }
}
