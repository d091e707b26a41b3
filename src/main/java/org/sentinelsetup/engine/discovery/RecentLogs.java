package org.sentinelsetup.engine.discovery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.S3;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.S3Object;

/**
 * Counts logs that are newer than a moment, by looking into the folders of the days since then and
 * nowhere else: an organisation's bucket holds more objects than can be listed. A budget of calls
 * keeps it polite.
 */
public final class RecentLogs {
  private static final int PAGE = 1000;
  private static final int CALLS = 120;
  private static final int DEEPEST = 4;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}/");
  private static final Pattern REGION =
      Pattern.compile("(aws-region=)?[a-z]{2,4}(-[a-z]+)+-[0-9]/");
  private static final Pattern YEAR = Pattern.compile("(year=)?[0-9]{4}/");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/");
  private static final DateTimeFormatter HIVE_DAY =
      DateTimeFormatter.ofPattern("'year='yyyy'/month='MM'/day='dd/");

  private final Folder folder;
  private final String suffix;
  private final Instant since;
  private final List<LocalDate> days;
  private int calls;
  private long count;

  private RecentLogs(Folder folder, String suffix, Instant since, Instant now) {
    this.folder = folder;
    this.suffix = suffix;
    this.since = since;
    this.days = day(since).datesUntil(day(now).plusDays(1)).toList();
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
    Folder folder =
        (prefix, after) -> s3.list(source.bucket(), source.owner(), prefix, "/", after, PAGE);
    return count(folder, source.prefix(), source.type().objectSuffix(), since, now);
  }

  static OptionalLong count(
      Folder folder, String prefix, String suffix, Instant since, Instant now) {
    var recent = new RecentLogs(folder, suffix, since, now);
    recent.walk(prefix, 0);
    return recent.count == 0 && recent.calls >= CALLS
        ? OptionalLong.empty()
        : OptionalLong.of(recent.count);
  }

  /** Down to where dates begin; objects without dates above them are looked at as they lie. */
  private void walk(String at, int depth) {
    Listing listing = page(at, null);
    count(listing);
    rest(at, listing);
    for (String below : listing.commonPrefixes()) {
      String name = below.substring(at.length());
      if (REGION.matcher(name).matches()) {
        days(below, name.startsWith("aws-region="));
      } else if (YEAR.matcher(name).matches()) {
        days(at, name.startsWith("year="));
        return;
      } else if (name.equals("CloudTrail/")
          || ACCOUNT.matcher(name).matches()
          || other(name, depth)) {
        walk(below, depth + 1);
      }
    }
  }

  /** Folders somebody chose, which only CloudWatch Logs have: followed for a few levels. */
  private boolean other(String name, int depth) {
    return depth < DEEPEST && suffix.equals(".gz") && !name.startsWith("AWSLogs");
  }

  private void days(String at, boolean hive) {
    DateTimeFormatter format = hive ? HIVE_DAY : DAY;
    for (LocalDate day : days) {
      String folderOfDay = at + format.format(day);
      Listing listing = page(folderOfDay, null);
      count(listing);
      rest(folderOfDay, listing);
      for (String hour : listing.commonPrefixes()) {
        Listing within = page(hour, null);
        count(within);
        rest(hour, within);
      }
    }
  }

  /** Keys begin with their time more often than not, so the newest come last. */
  private void rest(String at, Listing first) {
    Listing listing = first;
    while (listing.truncated() && !listing.objects().isEmpty() && calls < CALLS) {
      listing = page(at, listing.objects().getLast().key());
      count(listing);
    }
  }

  private void count(Listing listing) {
    count += listing.objects().stream().filter(this::recent).count();
  }

  private boolean recent(S3Object object) {
    return object.key().endsWith(suffix) && object.lastModified().isAfter(since);
  }

  private Listing page(String prefix, @Nullable String after) {
    if (calls >= CALLS) {
      return new Listing(List.of(), List.of(), false);
    }
    calls++;
    return folder.list(prefix, after);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
