package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.Optional;

/** Who exists, as far as a policy may name them. */
@FunctionalInterface
public interface Principals {
  /**
   * A role or user that exists.
   *
   * @param id its unique id, {@code AROA…} or {@code AIDA…}; another one after it was made anew
   * @param since when it was made
   */
  record Principal(String id, Instant since) {}

  /**
   * Finds a role or user; empty when it does not exist (any more).
   *
   * @param arn of IAM, such as {@code arn:aws:iam::111122223333:role/path/Name}
   */
  Optional<Principal> find(String arn);

  /**
   * Whether a whole account may be named by this ARN.
   *
   * @param arn such as {@code arn:aws:iam::111122223333:root}
   */
  default boolean mayName(String arn) {
    return true;
  }
}
