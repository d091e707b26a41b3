package org.sentinelsetup.engine.cost;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.model.LogType;

/**
 * Where the folder of a day lies. CloudTrail, VPC Flow Logs and GuardDuty have it below the Region,
 * {@code <region>/2026/11/24/}; flow logs in Hive's style name its parts; AWS Config, which may
 * write beside a trail, leaves the zeros out.
 */
final class DayFolder {
  private static final Pattern REGION =
      Pattern.compile("(aws-region=)?[a-z]{2,4}(-[a-z]+)+-[0-9]/");
  private static final Pattern YEAR = Pattern.compile("(year=)?[0-9]{4}/");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd/");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu/M/d/");
  private static final DateTimeFormatter HIVE =
      DateTimeFormatter.ofPattern("'year='uuuu'/month='MM'/day='dd/");

  private DayFolder() {}

  /**
   * The day's folder below a folder that looks like a Region.
   *
   * @param type the logs; only AWS's own services are known to have dates below the Region
   * @param folder the folder, ending with a slash
   * @param name its own name, ending with a slash
   * @param day the day, UTC
   * @return empty when it does not look like a Region
   */
  static Optional<String> belowRegion(LogType type, String folder, String name, LocalDate day) {
    if (type == LogType.CLOUDWATCH || !REGION.matcher(name).matches()) {
      return Optional.empty();
    }
    if (name.startsWith("aws-region=")) {
      return Optional.of(folder + HIVE.format(day));
    }
    boolean config = folder.endsWith("/Config/" + name);
    return Optional.of(folder + (config ? SHORT : DAY).format(day));
  }

  /**
   * The day's folder beside a folder that looks like a year.
   *
   * @param at where that folder lies
   * @param name its own name, ending with a slash
   * @param day the day, UTC
   * @return empty when it does not look like a year
   */
  static Optional<String> besideYear(String at, String name, LocalDate day) {
    if (!YEAR.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(at + (name.startsWith("year=") ? HIVE : DAY).format(day));
  }
}
