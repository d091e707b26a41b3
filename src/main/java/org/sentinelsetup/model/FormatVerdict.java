package org.sentinelsetup.model;

/** Whether Sentinel's connector can read an object as a kind of log. */
public sealed interface FormatVerdict {
  /**
   * It can, as far as the beginning of the object shows.
   *
   * @param what what the object is
   */
  record Fits(Text what) implements FormatVerdict {}

  /**
   * It cannot.
   *
   * @param why what the object is instead
   * @param fix what to do about it
   */
  record Misfit(Text why, Text fix) implements FormatVerdict {}

  /**
   * Cannot be told: never taken for either.
   *
   * @param why what is missing
   */
  record Unsure(Text why) implements FormatVerdict {}

  /**
   * The connector can read it.
   *
   * @param key the message that says what it is
   * @return the verdict
   */
  static FormatVerdict fits(String key) {
    return new Fits(Text.of(key));
  }

  /**
   * The connector cannot read it.
   *
   * @param why the message that says what it is
   * @param fix the message that says what to do
   * @return the verdict
   */
  static FormatVerdict misfit(String why, String fix) {
    return new Misfit(Text.of(why), Text.of(fix));
  }

  /**
   * It cannot be told.
   *
   * @param key the message that says why
   * @param arguments what to fill in
   * @return the verdict
   */
  static FormatVerdict unsure(String key, Object... arguments) {
    return new Unsure(Text.of(key, arguments));
  }
}
