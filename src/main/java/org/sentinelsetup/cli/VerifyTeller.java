package org.sentinelsetup.cli;

import java.time.Duration;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.VerifyStep;

/** Tells the hops whenever one of them changes. */
final class VerifyTeller {
  private static final int HOP = 30;

  private VerifyTeller() {}

  static void tell(Page page, VerifyStep before, VerifyStep now) {
    if (now.hops().isEmpty() || isSame(before, now)) {
      return;
    }
    Duration after = Duration.between(now.connectedAt(), now.lookedAt());
    page.section("cli.looked", after.toMinutes());
    for (HopReport report : now.hops()) {
      page.hanging(
          mark(report) + Page.pad(Words.say(Flow.name(report.hop())), HOP),
          Words.say(report.evidence()));
      if (report.advice() != null) {
        page.hanging("  " + " ".repeat(HOP), Words.say(report.advice()));
      }
    }
    page.line(Text.of("cli.headline", new Flow(now.hops()).headline()));
  }

  /** Counts move all the time; worth telling is a hop that changes its state. */
  private static boolean isSame(VerifyStep before, VerifyStep now) {
    return before.hops().stream()
        .map(HopReport::state)
        .toList()
        .equals(now.hops().stream().map(HopReport::state).toList());
  }

  private static String mark(HopReport report) {
    return switch (report.state()) {
      case FLOWING -> "✓ ";
      case PARTLY -> "! ";
      case WAITING -> "… ";
      case BROKEN -> "✗ ";
      case UNKNOWN -> "? ";
    };
  }
}
