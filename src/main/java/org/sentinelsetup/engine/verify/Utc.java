package org.sentinelsetup.engine.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as evidence names them. */
final class Utc {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Utc() {}

  /** Day and minute, UTC. */
  static String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  /** Day and second, UTC. */
  static String say(Instant moment) {
    return SECOND.format(moment);
  }
}
