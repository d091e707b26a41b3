package org.sentinelsetup.cli;

import java.time.Duration;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.VerifyStep;

/** Tells the hops whenever one of them changes. */
final class VerifyTeller {
  private static final int HOP = 30;

  private VerifyTeller() {}

  static void tell(Page page, VerifyStep before, VerifyStep now) {
    hops(page, before, now);
    if (!now.tracing().equals(before.tracing())) {
      trace(page, now.tracing());
    }
  }

  /** Told when it is over: before, the stages only wait. */
  private static void trace(Page page, Tracing tracing) {
    switch (tracing) {
      case Tracing.NotBegun _, Tracing.Looking _ -> {}
      case Tracing.Unfit(Text why) -> page.line(why);
      case Tracing.Ended(var stages) -> {
        page.section("cli.traced");
        for (TraceStage stage : stages) {
          page.hanging(
              mark(stage.state()) + Page.pad(Words.say(Flow.name(stage.kind())), HOP),
              Words.say(stage.evidence()));
          if (stage.advice() != null) {
            page.hanging("  " + " ".repeat(HOP), Words.say(stage.advice()));
          }
        }
      }
    }
  }

  private static void hops(Page page, VerifyStep before, VerifyStep now) {
    if (now.hops().isEmpty() || isSame(before, now)) {
      return;
    }
    Duration after = Duration.between(now.connectedAt(), now.lookedAt());
    page.section("cli.looked", after.toMinutes());
    for (HopReport report : now.hops()) {
      page.hanging(
          mark(report.state()) + Page.pad(Words.say(Flow.name(report.hop())), HOP),
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

  private static String mark(HopState state) {
    return switch (state) {
      case FLOWING -> "✓ ";
      case PARTLY -> "! ";
      case WAITING -> "… ";
      case BROKEN -> "✗ ";
      case UNKNOWN -> "? ";
    };
  }
}
