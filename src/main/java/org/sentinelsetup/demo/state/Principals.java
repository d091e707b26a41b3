package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.Optional;

/** Who exists, as far as a policy may name them. */
@FunctionalInterface
public interface Principals {
  /**
   * Since when a role or user exists, or empty when it does not (any more).
   *
   * @param arn of IAM, such as {@code arn:aws:iam::111122223333:role/path/Name}
   */
  Optional<Instant> existsSince(String arn);
}
