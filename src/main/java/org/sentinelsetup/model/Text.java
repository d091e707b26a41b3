package org.sentinelsetup.model;

import java.util.List;

/**
 * Something to tell a person, before it is put into words: a key of the message bundles and what to
 * fill in.
 *
 * @param key the key, whose first segment names the bundle: {@code policy.grant-added}
 * @param arguments strings, numbers and other texts, in the order of the message's placeholders
 */
public record Text(String key, List<Object> arguments) {
  /** Checks that every argument can be put into words. */
  public Text {
    arguments = List.copyOf(arguments);
    for (Object argument : arguments) {
      if (!(argument instanceof String || argument instanceof Number || argument instanceof Text)) {
        throw new IllegalArgumentException(key + " cannot show a " + argument.getClass().getName());
      }
    }
  }

  /**
   * A text.
   *
   * @param key the key of the message
   * @param arguments strings, numbers and other texts
   * @return the text
   */
  public static Text of(String key, Object... arguments) {
    return new Text(key, List.of(arguments));
  }
}
