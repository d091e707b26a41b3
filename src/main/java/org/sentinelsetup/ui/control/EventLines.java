package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelsetup.model.StackEvent;

/** Events as text: what a filter looks into, and what is copied. */
final class EventLines {
  private static final Pattern BREAKS = Pattern.compile("[\t\r\n]+");

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
   * One event as text.
   *
   * @param event the event
   * @return its values, a tabulator between two of them
   */
  static String of(StackEvent event) {
    return String.join(
        "\t",
        Stream.of(
                event.time().toString(),
                event.logicalId(),
                event.type(),
                event.status(),
                Objects.requireNonNullElse(event.reason(), ""))
            .map(value -> BREAKS.matcher(value).replaceAll(" "))
            .toList());
  }
}
