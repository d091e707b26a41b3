package org.sentinelsetup.engine;

/** Nobody is listening to an attempt any more: the person turned away. */
public final class AbandonedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AbandonedException() {
    super("abandoned");
  }
}
