package org.sentinelsetup.model;

import java.net.URI;

/** Which cloud the program talks to. */
public sealed interface Environment {
  /** AWS. */
  record Real() implements Environment {}

  /**
   * The demo cloud on this machine. Reads no profile, no credentials and no proxy of the person.
   *
   * @param endpoint where it listens
   */
  record Demo(URI endpoint) implements Environment {}
}
