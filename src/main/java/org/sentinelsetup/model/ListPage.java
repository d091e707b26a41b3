package org.sentinelsetup.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as AWS gives it. An empty page may well have a next one.
 *
 * @param <T> what is listed
 * @param items what is on the page
 * @param next what to ask for the next page with, null on the last one
 */
public record ListPage<T>(List<T> items, @Nullable String next) {
  /** Keeps the items unchangeable. */
  public ListPage {
    items = List.copyOf(items);
  }
}
