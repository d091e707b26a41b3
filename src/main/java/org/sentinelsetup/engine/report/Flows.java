package org.sentinelsetup.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;

/** How logs were last seen to flow. */
final class Flows {
  private Flows() {}

  static Optional<Report.Section> section(Proceedings told) {
    Proceedings.@Nullable Seen seen = told.seen();
    if (seen == null) {
      return Optional.empty();
    }
    var flow = new Flow(seen.hops());
    List<Block> blocks = new ArrayList<>();
    blocks.add(ReportMaker.paragraph(flow.headline(), Piece.Style.PLAIN));
    blocks.add(
        new Block.Facts(List.of(ReportMaker.fact("report.verified", Piece.time(seen.at())))));
    flow.counts().ifPresent(since -> blocks.add(ReportMaker.paragraph(since, Piece.Style.PLAIN)));
    blocks.add(
        table(
            "report.hops-caption",
            "report.hop",
            seen.hops().stream().map(hop -> row(flow, hop)).toList()));
    if (!seen.trace().isEmpty()) {
      blocks.add(new Block.Heading(Text.of("report.traced")));
      blocks.add(
          table(
              "report.trace-caption",
              "report.stage",
              seen.trace().stream().map(Flows::row).toList()));
    }
    return Optional.of(new Report.Section(Text.of("report.flow"), blocks));
  }

  private static Block table(String caption, String of, List<List<Cell>> rows) {
    return new Block.Table(
        Text.of(caption),
        List.of(Text.of(of), Text.of("report.state"), Text.of("report.evidence")),
        rows);
  }

  private static List<Cell> row(Flow flow, HopReport hop) {
    List<Text> said = new ArrayList<>();
    said.add(hop.evidence());
    flow.counts(hop).ifPresent(said::add);
    return row(
        Flow.name(hop.hop()),
        Piece.say(Flow.name(hop.state()), style(hop.state())),
        said,
        hop.advice());
  }

  private static List<Cell> row(TraceStage stage) {
    return row(
        Flow.name(stage.kind()),
        Piece.say(Flow.state(stage), style(stage.state())),
        List.of(stage.evidence()),
        stage.advice());
  }

  private static List<Cell> row(Text name, Piece state, List<Text> said, @Nullable Text advice) {
    return List.of(
        Cell.of(Piece.say(name)),
        Cell.of(state),
        new Cell(Stream.concat(said.stream(), Stream.ofNullable(advice)).map(Piece::say).toList()));
  }

  private static Piece.Style style(HopState state) {
    return switch (state) {
      case FLOWING -> Piece.Style.GOOD;
      case PARTLY -> Piece.Style.CAUTION;
      case BROKEN -> Piece.Style.BAD;
      case WAITING, UNKNOWN -> Piece.Style.PLAIN;
    };
  }
}
