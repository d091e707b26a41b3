package org.sentinelsetup.engine.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sentinelsetup.model.Text;

/**
 * Something to say, and how it looks.
 *
 * @param words what
 * @param style how it looks
 */
public record Piece(Text words, Style style) {
  /** How something looks. */
  public enum Style {
    /** As other text. */
    PLAIN,
    /** As an identifier or a command. */
    CODE,
    /** As something that is as it should be. */
    GOOD,
    /** As something worth knowing. */
    CAUTION,
    /** As something that failed. */
    BAD
  }

  static Piece say(String key, Object... arguments) {
    return say(Text.of(key, arguments));
  }

  static Piece say(Text words) {
    return new Piece(words, Style.PLAIN);
  }

  static Piece say(Text words, Style style) {
    return new Piece(words, style);
  }

  static Piece value(String value) {
    return new Piece(raw(value), Style.PLAIN);
  }

  static Piece code(String value) {
    return new Piece(raw(value), Style.CODE);
  }

  static Piece time(Instant at) {
    return say("report.time", stamp(at));
  }

  /** A time where a heading says that it is UTC. */
  static Piece utc(Instant at) {
    return value(stamp(at));
  }

  private static String stamp(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[TZ]", " ").strip();
  }

  /** A value as it is. */
  static Text raw(String value) {
    return Text.of("report.value", value);
  }
}
