package org.sentinelsetup.ui.control;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sentinelsetup.model.StackEvent;

/** Finds events by words. Each event is made into text once only, as every key asks for all. */
final class EventFilter {
  private final IdentityHashMap<StackEvent, String> lines = new IdentityHashMap<>();

  /**
   * The events that have all the words of a filter, in whatever case.
   *
   * @param filter what was typed
   * @return true for each of them; for every event, if there are no words
   */
  Predicate<StackEvent> having(String filter) {
    List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return event -> {
      String line =
          lines.computeIfAbsent(event, one -> EventLines.of(one).toLowerCase(Locale.ROOT));
      return words.stream().allMatch(line::contains);
    };
  }

  /** Forgets the events that were looked into. */
  void clear() {
    lines.clear();
  }
}
