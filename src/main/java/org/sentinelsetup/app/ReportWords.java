package org.sentinelsetup.app;

import org.sentinelsetup.app.log.Redaction;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** The words of a report, which others will read. */
public final class ReportWords {
  private ReportWords() {}

  /**
   * Puts a text into words. What AWS said may hold more than it should, so it goes through the same
   * filter as the log.
   *
   * @param text the text
   * @return the words, without secrets
   */
  public static String say(Text text) {
    return Redaction.of(Words.say(text));
  }
}
