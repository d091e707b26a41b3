package org.sentinelsetup.model;

/**
 * What came of reading a person's input: a value, or the sentence that says what is wrong with it.
 *
 * @param <T> what was asked for
 */
public sealed interface Checked<T> {
  /**
   * Input that can be used.
   *
   * @param value what was meant
   */
  record Valid<T>(T value) implements Checked<T> {}

  /**
   * Input that cannot be used.
   *
   * @param why what is wrong, and how it should look
   */
  record Invalid<T>(Text why) implements Checked<T> {}

  /**
   * Input that can be used.
   *
   * @param value what was meant
   * @return the valid input
   */
  static <T> Checked<T> valid(T value) {
    return new Valid<>(value);
  }

  /**
   * Input that cannot be used.
   *
   * @param key the message that says what is wrong
   * @param arguments what to fill in
   * @return the invalid input
   */
  static <T> Checked<T> invalid(String key, Object... arguments) {
    return new Invalid<>(Text.of(key, arguments));
  }
}
