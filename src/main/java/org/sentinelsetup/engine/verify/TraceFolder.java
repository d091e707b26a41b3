package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where CloudTrail writes an event: under the account that made the call, also for a trail of a
 * whole organisation, in the folder of the day of its delivery.
 *
 * @param folder ends with a slash
 * @param after the key before the first object that may hold it
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html">names
 *     of log files</a>
 */
record TraceFolder(String folder, String after) {
  /** How long after the call it is looked for; CloudTrail takes five minutes on average. */
  static final Duration WINDOW = Duration.ofMinutes(60);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * The folders, one or, near midnight, two.
   *
   * @param prefix the connection's
   * @param account where the event is recorded
   * @param region where it is recorded
   * @param called when
   * @return empty when the prefix is that of another account's logs
   */
  static Optional<List<TraceFolder>> of(
      String prefix, String account, String region, Instant called) {
    String base = prefix.endsWith("/CloudTrail/") ? prefix : prefix + account + "/CloudTrail/";
    if (!base.endsWith("/" + account + "/CloudTrail/")) {
      return Optional.empty();
    }
    String name = account + "_CloudTrail_" + region + "_" + MINUTE.format(called);
    return Optional.of(
        Stream.of(called, called.plus(WINDOW))
            .map(moment -> base + region + "/" + DAY.format(moment))
            .distinct()
            .map(folder -> new TraceFolder(folder, folder + name))
            .toList());
  }
}
