package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelsetup.model.StackEvent;

/** Events as text: what a filter looks into, and what is copied. */
final class EventLines {
  private EventLines() {}

  /**
   * Tab-separated values, as spreadsheets take them.
   *
   * @param headings the first line
   * @param events a line each, with the whole time
   * @return lines that end in a newline each
   */
  static String tsv(List<String> headings, List<StackEvent> events) {
    return Stream.concat(
            Stream.of(String.join("\t", headings)), events.stream().map(EventLines::of))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Whether an event has all the words of a filter, in whatever case.
   *
   * @param event the event
   * @param filter what was typed
   * @return true also for no words
   */
  static boolean has(StackEvent event, String filter) {
    String line = of(event).toLowerCase(Locale.ROOT);
    return Stream.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(line::contains);
  }

  private static String of(StackEvent event) {
    return String.join(
        "\t",
        Stream.of(
                event.time().toString(),
                event.logicalId(),
                event.type(),
                event.status(),
                Objects.requireNonNullElse(event.reason(), ""))
            .map(value -> value.replaceAll("[\t\r\n]+", " "))
            .toList());
  }
}
