package org.sentinelsetup.engine.report;

import static org.sentinelsetup.engine.report.ReportMaker.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.deploy.KeptFile;
import org.sentinelsetup.engine.sentinel.ConnectorSteps;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

/** What came of it: each change, the stack's events, its outputs, and what was kept. */
final class Outcome {
  private Outcome() {}

  /** One sentence that says how it ended. */
  static Block headline(Proceedings told) {
    if (told.problem() != null) {
      return ReportMaker.paragraph(
          Text.of("report.stopped", told.problem().title()), Piece.Style.BAD);
    }
    boolean undo = told.subject() instanceof Proceedings.TakenAway;
    if (told.subject() instanceof Proceedings.Found) {
      return ReportMaker.paragraph(Text.of("report.looked"), Piece.Style.PLAIN);
    }
    if (told.deployment() == null) {
      boolean nothing = told.changes().stream().allMatch(PlannedChange::nothingToDo);
      return ReportMaker.paragraph(
          Text.of(nothing ? "report.all-there" : "report.not-begun"), Piece.Style.PLAIN);
    }
    return ReportMaker.paragraph(
        Text.of(undo ? "report.all-gone" : "report.all-applied"), Piece.Style.GOOD);
  }

  static List<Report.Section> sections(Proceedings told) {
    List<Report.Section> all = new ArrayList<>();
    @Nullable Deployment deployment = told.deployment();
    if (deployment != null) {
      all.add(changes(deployment, told.problem()));
      if (!deployment.events().isEmpty()) {
        all.add(events(deployment.events()));
      }
    }
    if (told.outputs() != null) {
      all.add(outputs(told.outputs()));
    }
    List<String> kept =
        deployment == null
            ? List.of()
            : deployment.changes().stream()
                .flatMap(change -> KeptFile.of(change.detail()).stream())
                .map(ReportMaker::fileName)
                .toList();
    if (!kept.isEmpty()) {
      all.add(
          new Report.Section(
              Text.of("report.backups"),
              List.of(
                  ReportMaker.paragraph(Text.of("report.backups-what"), Piece.Style.PLAIN),
                  new Block.Bullets(
                      kept.stream().map(file -> Cell.of(Piece.code(file))).toList()))));
    }
    return all;
  }

  private static Report.Section changes(Deployment deployment, @Nullable Problem problem) {
    List<Block> blocks = new ArrayList<>();
    if (problem != null) {
      problem(blocks, problem);
    }
    blocks.add(
        new Block.Table(
            Text.of("report.outcome-caption"),
            List.of(Text.of("report.change"), Text.of("report.state"), Text.of("report.ended-at")),
            deployment.changes().stream().map(Outcome::row).toList()));
    return new Report.Section(Text.of("report.outcome"), blocks);
  }

  private static List<Cell> row(ChangeProgress progress) {
    Text state = Text.of("report.state-" + progress.state().name().toLowerCase(Locale.ROOT));
    Piece.Style style =
        switch (progress.state()) {
          case APPLIED, UNCHANGED -> Piece.Style.GOOD;
          case FAILED -> Piece.Style.BAD;
          case WAITING, RUNNING -> Piece.Style.PLAIN;
        };
    Optional<Piece> detail =
        Optional.ofNullable(progress.detail())
            .filter(text -> KeptFile.of(text).isEmpty())
            .map(Piece::say);
    return List.of(
        Cell.of(Piece.say(Planned.name(progress.change()))),
        new Cell(Stream.concat(Stream.of(Piece.say(state, style)), detail.stream()).toList()),
        progress.endedAt() == null ? Cell.of() : Cell.of(Piece.utc(progress.endedAt())));
  }

  private static void problem(List<Block> blocks, Problem problem) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("report.problem", Piece.say(problem.title(), Piece.Style.BAD)));
    facts.add(fact("report.cause", Piece.say(problem.cause())));
    facts.add(fact("report.action-now", Piece.say(problem.action())));
    @Nullable AwsError aws = problem.aws();
    if (aws != null) {
      facts.add(fact("report.aws-code", Piece.code(aws.code())));
      facts.add(fact("report.aws-request", Piece.code(String.valueOf(aws.requestId()))));
    }
    blocks.add(new Block.Facts(facts));
  }

  private static Report.Section events(List<StackEvent> events) {
    return new Report.Section(
        Text.of("report.events"),
        List.of(
            new Block.Table(
                Text.of("report.events-caption", events.size()),
                List.of(
                    Text.of("report.event-time"),
                    Text.of("report.resource"),
                    Text.of("report.type"),
                    Text.of("report.status"),
                    Text.of("report.reason")),
                events.stream()
                    .map(
                        event ->
                            List.of(
                                Cell.of(Piece.utc(event.time())),
                                Cell.of(Piece.code(event.logicalId())),
                                Cell.of(Piece.code(event.type())),
                                Cell.of(status(event)),
                                Cell.of(
                                    Piece.value(Objects.requireNonNullElse(event.reason(), "")))))
                    .toList())));
  }

  private static Piece status(StackEvent event) {
    return event.status().endsWith("_FAILED")
        ? Piece.say(Piece.raw(event.status()), Piece.Style.BAD)
        : Piece.code(event.status());
  }

  private static Report.Section outputs(StackOutputs outputs) {
    List<Block.Fact> facts = new ArrayList<>();
    ConnectorSteps.values(outputs)
        .forEach(one -> facts.add(new Block.Fact(one.label(), Cell.of(Piece.code(one.value())))));
    facts.add(fact("report.queue-arn", Piece.code(outputs.queueArn().toString())));
    facts.add(fact("report.dead-letter-queue", Piece.code(outputs.deadLetterUrl())));
    facts.add(fact("report.topic", Piece.code(outputs.topicArn())));
    facts.add(fact("report.provider", Piece.code(outputs.providerArn())));
    return new Report.Section(Text.of("report.outputs"), List.of(new Block.Facts(facts)));
  }
}
