package org.sentinelsetup.engine.cost;

/** How a quantity relates to the true one. */
public enum Bound {
  /** As counted. */
  EXACT("exact"),
  /** The true one is not smaller. */
  AT_LEAST("at-least"),
  /** The true one is not larger. */
  AT_MOST("at-most"),
  /** The true one may be smaller or larger. */
  ABOUT("about"),
  /** Only for the part that was counted, and even that may be smaller or larger. */
  PART("part");

  private final String word;

  Bound(String word) {
    this.word = word;
  }

  /**
   * The end of the keys of what is said about it.
   *
   * @return a word
   */
  public String word() {
    return word;
  }

  /**
   * How the sum of two quantities relates to the true one.
   *
   * @param other the other's
   * @return never a closer one than either
   */
  Bound and(Bound other) {
    if (this == other || other == EXACT) {
      return this;
    }
    if (this == EXACT) {
      return other;
    }
    boolean part = this == PART || other == PART || this == AT_LEAST || other == AT_LEAST;
    return part ? PART : ABOUT;
  }
}
