package org.sentinelsetup.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.approval.ApprovalFile;
import org.sentinelsetup.engine.report.Report.Section;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Text;

/** Puts a report together from what is known. Pure. */
public final class ReportMaker {
  private ReportMaker() {}

  /**
   * The report.
   *
   * @param told what is known
   * @return its sections; those there is nothing to say in are left out
   */
  public static Report of(Proceedings told) {
    List<Section> all = new ArrayList<>();
    all.add(summary(told));
    all.add(Parties.section(told));
    Choices.section(told).ifPresent(all::add);
    switch (told.subject()) {
      case Proceedings.SetUp setUp -> {
        findings(all, setUp.plan().findings());
        approval(all, setUp);
        all.addAll(Planned.sections(told, setUp.plan().handOvers()));
      }
      case Proceedings.TakenAway taken -> {
        findings(all, taken.removal().findings());
        all.addAll(Planned.sections(told, taken.removal().handOvers()));
      }
      case Proceedings.Found _ -> {}
    }
    all.addAll(Outcome.sections(told));
    Flows.section(told).ifPresent(all::add);
    WayBack.section(told).ifPresent(all::add);
    Text title = Text.of("report.title." + kind(told), told.name(), told.caller().account());
    return new Report(told.demo() ? Text.of("report.title-demo", title) : title, all);
  }

  private static String kind(Proceedings told) {
    return switch (told.subject()) {
      case Proceedings.SetUp _ -> "set-up";
      case Proceedings.TakenAway _ -> "taken-away";
      case Proceedings.Found _ -> "found";
    };
  }

  private static Section summary(Proceedings told) {
    List<Block> blocks = new ArrayList<>();
    if (told.demo()) {
      blocks.add(paragraph(Text.of("report.demo"), Piece.Style.CAUTION));
    }
    blocks.add(Outcome.headline(told));
    List<Block.Fact> times = new ArrayList<>();
    if (told.subject() instanceof Proceedings.SetUp setUp) {
      times.add(
          fact(
              "report.previewed",
              setUp.previewedAt() == null
                  ? Piece.say("report.not-known")
                  : Piece.time(setUp.previewedAt())));
    }
    @Nullable Deployment deployment = told.deployment();
    if (deployment != null) {
      times.add(fact("report.begun", Piece.time(deployment.startedAt())));
      if (deployment.endedAt() != null) {
        times.add(fact("report.ended", Piece.time(deployment.endedAt())));
      }
    }
    if (told.seen() != null) {
      if (told.seen().connectedAt() != null) {
        times.add(fact("report.connected", Piece.time(told.seen().connectedAt())));
      }
      times.add(fact("report.verified", Piece.time(told.seen().at())));
    }
    times.add(fact("report.written", Piece.time(told.writtenAt()), Piece.say("report.by-program")));
    blocks.add(new Block.Facts(times));
    return new Section(Text.of("report.summary"), blocks);
  }

  private static void findings(List<Section> all, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    all.add(
        new Section(
            Text.of("report.checks"),
            List.of(
                new Block.Table(
                    Text.of("report.checks-caption"),
                    List.of(
                        Text.of("report.level"), Text.of("report.finding"), Text.of("report.fix")),
                    findings.stream().map(ReportMaker::row).toList()))));
  }

  private static List<Cell> row(Finding finding) {
    List<Piece> fix = new ArrayList<>();
    if (finding.fix() != null) {
      fix.add(Piece.say(finding.fix()));
    }
    if (finding.command() != null) {
      fix.add(Piece.code(finding.command()));
    }
    Text level = Text.of("report.level-" + finding.level().name().toLowerCase(Locale.ROOT));
    Piece.Style style =
        switch (finding.level()) {
          case OK -> Piece.Style.GOOD;
          case UNKNOWN -> Piece.Style.PLAIN;
          case WARNING -> Piece.Style.CAUTION;
          case BLOCKER -> Piece.Style.BAD;
        };
    return List.of(
        Cell.of(Piece.say(level, style)), Cell.of(Piece.say(finding.what())), new Cell(fix));
  }

  private static void approval(List<Section> all, Proceedings.SetUp setUp) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("report.plan-sha", Piece.code(ApprovalFile.sha256(setUp.plan()))));
    @Nullable Approval approval = setUp.approval();
    if (approval == null) {
      blocks.add(paragraph(Text.of("report.no-approval"), Piece.Style.PLAIN));
    } else {
      facts.add(fact("report.approved-sha", Piece.code(approval.sha256())));
      facts.add(fact("report.approved-file", Piece.code(fileName(approval.file()))));
      blocks.add(
          approval.differences().isEmpty()
              ? paragraph(Text.of("report.approved"), Piece.Style.GOOD)
              : paragraph(Text.of("report.not-approved"), Piece.Style.BAD));
    }
    blocks.add(new Block.Facts(facts));
    if (approval != null && !approval.differences().isEmpty()) {
      blocks.add(
          new Block.Bullets(
              approval.differences().stream().map(one -> Cell.of(Piece.say(one))).toList()));
    }
    all.add(new Section(Text.of("report.approval"), blocks));
  }

  static Block paragraph(Text words, Piece.Style style) {
    return new Block.Paragraph(Piece.say(words, style));
  }

  static Block.Fact fact(String name, Piece... value) {
    return new Block.Fact(Text.of(name), Cell.of(value));
  }

  /** A file without its folders, which name a person's computer. */
  static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
