package org.sentinelsetup.model;

import java.net.URI;

/** Which cloud the program talks to. */
public sealed interface Environment {
  /** AWS, reached in the ordinary way. */
  Real AWS = new Real(NetworkSettings.NONE);

  /**
   * AWS.
   *
   * @param network how it is reached
   */
  record Real(NetworkSettings network) implements Environment {}

  /**
   * The demo cloud on this machine. Reads no profile, no credentials and no network settings of the
   * person.
   *
   * @param endpoint where it listens
   */
  record Demo(URI endpoint) implements Environment {}
}
