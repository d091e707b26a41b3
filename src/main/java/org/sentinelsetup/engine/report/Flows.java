package org.sentinelsetup.engine.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Text;

/** How logs were last seen to flow. */
final class Flows {
  private Flows() {}

  static Optional<Report.Section> section(Proceedings told) {
    Proceedings.@Nullable Seen seen = told.seen();
    if (seen == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Report.Section(
            Text.of("report.flow"),
            List.of(
                ReportMaker.paragraph(new Flow(seen.hops()).headline(), Piece.Style.PLAIN),
                new Block.Facts(
                    List.of(ReportMaker.fact("report.verified", Piece.time(seen.at())))),
                new Block.Table(
                    Text.of("report.hops-caption"),
                    List.of(
                        Text.of("report.hop"), Text.of("report.state"), Text.of("report.evidence")),
                    seen.hops().stream().map(Flows::row).toList()))));
  }

  private static List<Cell> row(HopReport hop) {
    return List.of(
        Cell.of(Piece.say(Flow.name(hop.hop()))),
        Cell.of(Piece.say(Flow.name(hop.state()), style(hop.state()))),
        new Cell(
            Stream.concat(
                    Stream.of(Piece.say(hop.evidence())),
                    Stream.ofNullable(hop.advice()).map(Piece::say))
                .toList()));
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
