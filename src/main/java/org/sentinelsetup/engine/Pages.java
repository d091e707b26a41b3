package org.sentinelsetup.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.model.ListPage;
import org.sentinelsetup.model.Listed;

/**
 * Reads a list page by page and tells what came so far. Where AWS asks for fewer calls it goes on
 * more slowly, from the page it was at; it never signs in anew and never leaves a page out.
 */
public final class Pages {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Time time;

  /**
   * Reads lists.
   *
   * @param time time
   */
  public Pages(Time time) {
    this.time = time;
  }

  /**
   * Reads a list to its end.
   *
   * @param <T> what is listed
   * @param page gives a page: the first for null, else the one of the mark given
   * @param told is given everything so far after each page
   * @return every item
   * @throws InterruptedException when the person turned away
   * @throws AwsCallException when a page was refused, or throttled for three minutes on end
   */
  public <T> List<T> read(Function<@Nullable String, ListPage<T>> page, Consumer<Listed<T>> told)
      throws InterruptedException {
    Listed<T> listed = Listed.nothing();
    @Nullable String mark = null;
    while (true) {
      ListPage<T> now = patiently(page, mark);
      listed = listed.and(now);
      told.accept(listed);
      mark = now.next();
      if (mark == null) {
        return listed.items();
      }
    }
  }

  private <T> ListPage<T> patiently(
      Function<@Nullable String, ListPage<T>> page, @Nullable String mark)
      throws InterruptedException {
    Instant until = time.now().plus(PATIENCE);
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return page.apply(mark);
      } catch (AwsCallException e) {
        if (e.kind() != AwsCallException.Kind.THROTTLED || time.now().plus(pause).isAfter(until)) {
          throw e;
        }
        time.pause(pause);
        pause = Time.longer(pause, LONGEST_PAUSE);
      }
    }
  }
}
