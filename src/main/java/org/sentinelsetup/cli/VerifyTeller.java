package org.sentinelsetup.cli;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.SentinelQueries;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.engine.verify.FlowBins;
import org.sentinelsetup.engine.verify.LettersBack;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.QueryGroup;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Tracing;
import org.sentinelsetup.wizard.VerifyStep;
import org.sentinelsetup.wizard.WizardState;

/** Tells the hops whenever one of them changes, and the queries with the first look. */
final class VerifyTeller {
  private static final int HOP = 30;

  private VerifyTeller() {}

  static void tell(Page page, VerifyStep before, WizardState state) {
    VerifyStep now = state.verify();
    @Nullable Text moving = LettersBack.progress(now);
    if (moving != null && !Objects.equals(moving, LettersBack.progress(before))) {
      page.line(moving);
    }
    hops(page, before, state);
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

  private static void hops(Page page, VerifyStep before, WizardState state) {
    VerifyStep now = state.verify();
    if (now.hops().isEmpty() || isSame(before, now)) {
      return;
    }
    Duration after = Duration.between(now.connectedAt(), now.lookedAt());
    page.section("cli.looked", after.toMinutes());
    var flow = new Flow(now.hops());
    for (HopReport report : now.hops()) {
      page.hanging(
          mark(report.state()) + Page.pad(Words.say(Flow.name(report.hop())), HOP),
          Words.say(report.evidence())
              + flow.counts(report).map(since -> " " + Words.say(since)).orElse(""));
      if (report.advice() != null) {
        page.hanging("  " + " ".repeat(HOP), Words.say(report.advice()));
      }
    }
    flow.counts().ifPresent(page::line);
    FlowBins.of(now.timeline()).ifPresent(bins -> FlowLines.of(bins).forEach(page::raw));
    page.line(Text.of("cli.headline", flow.headline()));
    if (before.hops().isEmpty()) {
      state.connection().ifPresent(found -> queries(page, found.inputs().source().type()));
    }
  }

  private static void queries(Page page, LogType type) {
    page.section("cli.queries");
    for (QueryGroup group : SentinelQueries.groups(type)) {
      page.section("cli.query-group", group.title());
      group.notes().forEach(page::line);
      for (LogQuery query : group.queries()) {
        page.line(query.purpose());
        query.kql().lines().forEach(line -> page.raw("  " + line));
      }
    }
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
