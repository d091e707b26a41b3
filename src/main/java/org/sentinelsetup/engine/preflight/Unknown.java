package org.sentinelsetup.engine.preflight;

import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** What is said of something that could not be looked at. */
final class Unknown {
  private Unknown() {}

  /**
   * The finding in place of the one that could not be made.
   *
   * @throws AwsCallException the same, when the session is over or the person turned away: then it
   *     is not the check that failed
   */
  static Finding of(AwsCallException e) {
    String call = "%s %s".formatted(e.error().service(), e.error().operation());
    return switch (e.kind()) {
      case EXPIRED_CREDENTIALS, INTERRUPTED -> throw e;
      default ->
          e.kind() == Kind.DENIED
              ? Finding.unknown(
                  Text.of("preflight.denied", call, e.error().message()),
                  Text.of("preflight.denied-fix"))
              : Finding.unknown(
                  Text.of("preflight.no-answer", call, e.error().message()),
                  Text.of("preflight.no-answer-fix"));
    };
  }
}
