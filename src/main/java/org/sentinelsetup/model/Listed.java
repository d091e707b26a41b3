package org.sentinelsetup.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has been listed so far. Never to be taken for everything before it is complete.
 *
 * @param <T> what is listed
 * @param items what came so far, in AWS's order
 * @param complete whether this is all there is
 */
public record Listed<T>(List<T> items, boolean complete) {
  /** Keeps the items unchangeable. */
  public Listed {
    items = List.copyOf(items);
  }

  /**
   * Nothing has come yet.
   *
   * @param <T> what is listed
   * @return an empty list that is not complete
   */
  public static <T> Listed<T> nothing() {
    return new Listed<>(List.of(), false);
  }

  /**
   * All there is.
   *
   * @param <T> what is listed
   * @param items every item
   * @return a complete list
   */
  public static <T> Listed<T> all(List<T> items) {
    return new Listed<>(items, true);
  }

  /**
   * Goes on with the next page.
   *
   * @param page what came
   * @return everything so far, complete when it was the last page
   */
  public Listed<T> and(ListPage<T> page) {
    return new Listed<>(
        Stream.concat(items.stream(), page.items().stream()).toList(), page.next() == null);
  }
}
