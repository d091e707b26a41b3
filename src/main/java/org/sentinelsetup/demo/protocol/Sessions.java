package org.sentinelsetup.demo.protocol;

import java.util.Optional;

/** Where the sessions of access keys are found. */
@FunctionalInterface
public interface Sessions {
  /** The session of an access key, over or not; empty for a key nobody was given. */
  Optional<Session> find(String accessKeyId);
}
