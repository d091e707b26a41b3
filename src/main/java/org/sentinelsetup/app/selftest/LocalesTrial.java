package org.sentinelsetup.app.selftest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * Whether the program says the same wherever the computer is: it speaks English, so numbers, dates
 * and names must not follow the computer's language. Tried where they differ most: Swiss thousands,
 * Japanese, Arabic digits, and Turkish, whose small i of I has no dot.
 */
final class LocalesTrial {
  private static final List<String> TAGS = List.of("de-CH", "ja-JP", "ar-EG-u-nu-arab", "tr-TR");
  private static final int MANY = 1_234_567;

  private LocalesTrial() {}

  static void words() throws Exception {
    everywhere(
        tag -> {
          same(
              tag,
              "ok      INFO (1,234,567 ms)",
              Words.say(Text.of("selftest.good", "INFO", MANY)));
          same(tag, "info", "INFO".toLowerCase(Locale.ROOT));
          same(
              tag,
              "1970-01-01T00:00:00Z",
              DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                  Instant.EPOCH.atOffset(ZoneOffset.UTC)));
        });
  }

  static void views() throws Exception {
    everywhere(_ -> ViewsTrial.run());
  }

  private interface Trial {
    void run(String tag) throws Exception;
  }

  private static void everywhere(Trial trial) throws Exception {
    Locale usual = Locale.getDefault();
    try {
      for (String tag : TAGS) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        trial.run(tag);
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static void same(String tag, String wanted, String found) {
    if (!wanted.equals(found)) {
      throw new IllegalStateException(
          "in %s it says %s instead of %s".formatted(tag, found, wanted));
    }
  }
}
