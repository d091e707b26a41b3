package org.sentinelsetup.ui.control;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.sentinelsetup.model.StackEvent;

/**
 * Finds events by words. Each event is made into text once only and when it comes, as every key
 * asks for all of them.
 */
final class EventFilter {
  private final IdentityHashMap<StackEvent, String> lines = new IdentityHashMap<>();

  /**
   * Events that can be found from now on.
   *
   * @param events events that came
   */
  void add(List<StackEvent> events) {
    events.forEach(event -> lines.put(event, line(event)));
  }

  /**
   * The events that have all the words of a filter, in whatever case.
   *
   * @param filter what was typed
   * @return true for each of them; for every event, if there are no words
   */
  Predicate<StackEvent> having(String filter) {
    List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return event -> {
      String line = lines.getOrDefault(event, "");
      return words.stream().allMatch(line::contains);
    };
  }

  private static String line(StackEvent event) {
    return String.join(
            "\t",
            event.time().toString(),
            event.logicalId(),
            event.type(),
            event.status(),
            Objects.requireNonNullElse(event.reason(), ""))
        .toLowerCase(Locale.ROOT);
  }

  /** Forgets the events that were looked into. */
  void clear() {
    lines.clear();
  }
}
