package org.sentinelsetup.engine.discovery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.sentinelsetup.aws.S3;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogSource;

/**
 * Counts CloudTrail's logs that are newer than a moment, by looking into the folders of the days
 * since then and nowhere else: an organisation's bucket holds more objects than can be listed. A
 * budget of calls keeps it polite.
 */
public final class RecentLogs {
  private static final int PAGE = 1000;
  private static final int CALLS = 120;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}/");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]/");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/");

  private final Folder folder;
  private final String suffix;
  private final Instant since;
  private final List<String> days;
  private int calls;
  private long count;

  private RecentLogs(Folder folder, String suffix, Instant since, Instant now) {
    this.folder = folder;
    this.suffix = suffix;
    this.since = since;
    this.days = day(since).datesUntil(day(now).plusDays(1)).map(DAY::format).toList();
  }

  /**
   * Counts.
   *
   * @param s3 S3 in the bucket's Region
   * @param source where the logs lie
   * @param since older objects are not counted
   * @param now the time
   * @return at least so many; empty when the budget ran out before any was found
   */
  public static OptionalLong count(S3 s3, LogSource source, Instant since, Instant now) {
    Folder folder = prefix -> s3.list(source.bucket(), source.owner(), prefix, "/", null, PAGE);
    return count(folder, source.prefix(), source.type().objectSuffix(), since, now);
  }

  static OptionalLong count(
      Folder folder, String prefix, String suffix, Instant since, Instant now) {
    var recent = new RecentLogs(folder, suffix, since, now);
    recent.walk(prefix);
    return recent.count == 0 && recent.calls >= CALLS
        ? OptionalLong.empty()
        : OptionalLong.of(recent.count);
  }

  private void walk(String at) {
    for (String below : list(at).commonPrefixes()) {
      String name = below.substring(at.length());
      if (name.equals("CloudTrail/") || ACCOUNT.matcher(name).matches()) {
        walk(below);
      } else if (REGION.matcher(name).matches()) {
        days.forEach(day -> countIn(below + day));
      }
    }
  }

  private void countIn(String day) {
    count +=
        list(day).objects().stream()
            .filter(object -> object.key().endsWith(suffix))
            .filter(object -> object.lastModified().isAfter(since))
            .count();
  }

  private Listing list(String prefix) {
    if (calls >= CALLS) {
      return new Listing(List.of(), List.of(), true);
    }
    calls++;
    return folder.list(prefix);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
