package org.sentinelsetup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.sentinelsetup.engine.verify.FlowBins;
import org.sentinelsetup.engine.verify.FlowBins.Lane;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What went through the queue, one line of bars each; a bin of which nothing is known is a dot. */
final class FlowLines {
  private static final int NAME = 12;
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String ZERO = "_";
  private static final String UNKNOWN = "·";

  private FlowLines() {}

  static List<String> of(FlowBins bins) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Words.say(
            Text.of(
                "cli.timeline", bins.heading(), bins.clock(bins.first()), bins.clock(bins.end()))));
    long most =
        bins.lanes().stream()
            .flatMap(lane -> lane.values().stream())
            .mapToLong(value -> value.orElse(0))
            .max()
            .orElse(0);
    for (Lane lane : bins.lanes()) {
      var line = new StringBuilder("  ").append(Page.pad(Words.say(lane.kind().text()), NAME));
      lane.values().forEach(value -> line.append(bar(value, most)));
      lines.add(line.append("  ").append(total(lane)).toString());
    }
    return lines;
  }

  private static String total(Lane lane) {
    return lane.total().isPresent()
        ? Words.say(Text.of("cli.count", lane.total().getAsLong()))
        : Words.say(Text.of("cli.unknown-count"));
  }

  private static String bar(OptionalLong value, long most) {
    if (value.isEmpty()) {
      return UNKNOWN;
    }
    if (value.getAsLong() == 0) {
      return ZERO;
    }
    long height = Math.ceilDiv(value.getAsLong() * BARS.length(), most);
    int bar = (int) height - 1;
    return BARS.substring(bar, bar + 1);
  }
}
