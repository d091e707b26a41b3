package org.sentinelsetup.demo.actor;

/** A hop that does not hold. */
final class Broken extends Exception {
  private static final long serialVersionUID = 1L;

  private final Hop hop;

  Broken(Hop hop, String why) {
    super(why);
    this.hop = hop;
  }

  Hop hop() {
    return hop;
  }
}
