package org.sentinelsetup.engine.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.S3;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.S3Object;

/**
 * Counts what S3 would have told Sentinel of on one day: every object under the prefixes of the
 * rules that ends like a log, so digests too where they lie there. It looks into the folders of the
 * day; where there are none, the time an object was written decides. Reads no object.
 */
public final class DayCount {
  /**
   * The most pages that are listed. An organisation of thirty accounts with logs of seventeen
   * Regions fits in.
   */
  static final int CALLS = 1000;

  private static final int PAGE = 1000;
  private static final int DEEPEST = 6;

  private final Keys keys;
  private final LogType type;
  private final LocalDate day;
  private final int most;
  private int calls;
  private long objects;
  private long bytes;
  private boolean whole = true;

  private DayCount(Keys keys, LogType type, LocalDate day, int most) {
    this.keys = keys;
    this.type = type;
    this.day = day;
    this.most = most;
  }

  /**
   * Counts the day before, which is over.
   *
   * @param s3 S3 in the bucket's Region
   * @param source where the logs lie
   * @param now the time
   * @return what was written on that day
   * @throws InterruptedException when the person turned away
   */
  public static DayVolume dayBefore(S3 s3, LogSource source, Instant now)
      throws InterruptedException {
    return count(
        (prefix, folders, after) ->
            s3.list(source.bucket(), source.owner(), prefix, folders ? "/" : null, after, PAGE),
        source.type(),
        source.rulePrefixes(),
        day(now).minusDays(1),
        CALLS);
  }

  static DayVolume count(Keys keys, LogType type, List<String> prefixes, LocalDate day, int most)
      throws InterruptedException {
    var count = new DayCount(keys, type, day, most);
    for (String prefix : prefixes) {
      count.walk(prefix, 0);
    }
    return new DayVolume(day, count.objects, count.bytes, count.whole, count.calls);
  }

  /** Down to where days begin. */
  private void walk(String at, int depth) throws InterruptedException {
    if (depth > DEEPEST) {
      all(at, this::writtenThen);
      return;
    }
    Set<String> days = new TreeSet<>();
    for (String folder : folders(at)) {
      String name = folder.substring(at.length());
      Optional<String> below = DayFolder.belowRegion(type, folder, name, day);
      Optional<String> beside = DayFolder.besideYear(at, name, day);
      if (below.isPresent()) {
        all(below.get(), _ -> true);
      } else if (beside.isPresent()) {
        days.add(beside.get());
      } else {
        walk(folder, depth + 1);
      }
    }
    for (String folder : days) {
      all(folder, _ -> true);
    }
  }

  /** The folders directly under a prefix; what objects lie beside them is counted by its time. */
  private Set<String> folders(String at) throws InterruptedException {
    Set<String> folders = new TreeSet<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      Listing page = page(at, true, after);
      count(page, this::writtenThen);
      folders.addAll(page.commonPrefixes());
      after = last(page);
      more = goesOn(page, after);
    }
    return folders;
  }

  private void all(String prefix, Predicate<S3Object> counted) throws InterruptedException {
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      Listing page = page(prefix, false, after);
      count(page, counted);
      after = last(page);
      more = goesOn(page, after);
    }
  }

  private boolean goesOn(Listing page, @Nullable String after) {
    if (page.truncated() && after == null) {
      whole = false;
    }
    return page.truncated() && after != null;
  }

  /**
   * The key to go on after. All that lies in a folder comes before its name with a zero at the end.
   */
  private static @Nullable String last(Listing page) {
    @Nullable String object = page.objects().isEmpty() ? null : page.objects().getLast().key();
    if (page.commonPrefixes().isEmpty()) {
      return object;
    }
    String folder = page.commonPrefixes().getLast();
    String end = folder.substring(0, folder.length() - 1) + (char) ('/' + 1);
    return object == null || object.compareTo(end) < 0 ? end : object;
  }

  private Listing page(String prefix, boolean folders, @Nullable String after)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (calls >= most) {
      whole = false;
      return new Listing(List.of(), List.of(), false);
    }
    calls++;
    return keys.list(prefix, folders, after);
  }

  private void count(Listing page, Predicate<S3Object> counted) {
    for (S3Object object : page.objects()) {
      if (object.key().endsWith(type.objectSuffix()) && counted.test(object)) {
        objects++;
        bytes += object.size();
      }
    }
  }

  private boolean writtenThen(S3Object object) {
    return day(object.lastModified()).equals(day);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
