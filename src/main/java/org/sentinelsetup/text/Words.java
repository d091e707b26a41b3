package org.sentinelsetup.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sentinelsetup.model.Text;

/**
 * The message bundles. A key's first segment names its bundle: {@code policy.grant-added} is in
 * {@code policy.properties}. Messages are {@link MessageFormat} patterns: a literal apostrophe is
 * written twice, a plural is a choice.
 */
public final class Words {
  private static final String PACKAGE = Words.class.getPackageName() + ".";
  private static final Locale LOCALE = Locale.ENGLISH;

  private Words() {}

  /**
   * Puts a text into words.
   *
   * @param text what to say
   * @return the words
   * @throws java.util.MissingResourceException when the key is in no bundle
   */
  public static String say(Text text) {
    String bundle = text.key().substring(0, Math.max(text.key().indexOf('.'), 0));
    String pattern = ResourceBundle.getBundle(PACKAGE + bundle, LOCALE).getString(text.key());
    Object[] arguments = text.arguments().stream().map(Words::argument).toArray();
    return new MessageFormat(pattern, LOCALE).format(arguments);
  }

  private static Object argument(Object argument) {
    return argument instanceof Text text ? say(text) : argument;
  }
}
