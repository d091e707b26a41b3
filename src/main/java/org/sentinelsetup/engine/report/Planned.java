package org.sentinelsetup.engine.report;

import static org.sentinelsetup.engine.report.ReportMaker.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.engine.diff.Patch;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.engine.plan.Command;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;

/** What was to be changed, each with what was there before. */
final class Planned {
  private static final int ALL = 4;

  private Planned() {}

  static List<Report.Section> sections(Proceedings told, List<HandOver> handOvers) {
    List<Report.Section> all = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    told.changes().forEach(change -> change(blocks, change));
    for (HandOver handOver : handOvers) {
      blocks.add(new Block.Heading(Text.of("report.hand-over", handOver.account())));
      blocks.add(ReportMaker.paragraph(Text.of("report.hand-over-what"), Piece.Style.CAUTION));
      blocks.add(new Block.Facts(List.of(fact("report.key", Piece.code(handOver.keyArn())))));
      blocks.add(
          new Block.Code(
              Text.of("report.statement"), Piece.raw(handOver.statement()), Block.Kind.JSON));
    }
    all.add(new Report.Section(Text.of("report.plan"), blocks));
    commands(told).ifPresent(all::add);
    return all;
  }

  /** What a change is called. */
  static Text name(PlannedChange change) {
    return switch (change) {
      case PlannedChange.Stack stack -> Text.of("report.change-stack", stack.name());
      case PlannedChange.StackRemoval stack -> Text.of("report.change-removal", stack.name());
      case PlannedChange.ProviderAudience _ -> Text.of("report.change-audience");
      case PlannedChange.KeyPolicy policy -> Text.of("report.change-key", policy.keyArn());
      case PlannedChange.Notification told -> Text.of("report.change-notification", told.bucket());
    };
  }

  private static void change(List<Block> blocks, PlannedChange change) {
    blocks.add(new Block.Heading(name(change)));
    if (change.nothingToDo()) {
      blocks.add(ReportMaker.paragraph(Text.of("report.nothing-to-do"), Piece.Style.PLAIN));
    }
    switch (change) {
      case PlannedChange.Stack stack -> resources(blocks, stack.resources());
      case PlannedChange.StackRemoval stack -> {
        sentences(blocks, stack.sentences());
        resources(blocks, stack.resources());
      }
      case PlannedChange.ProviderAudience audience -> {
        sentences(blocks, audience.sentences());
        blocks.add(
            new Block.Facts(List.of(fact("report.provider", Piece.code(audience.providerArn())))));
        compared(
            blocks,
            "audiences.txt",
            lines(audience.before()),
            lines(audience.after()),
            Block.Kind.TEXT);
      }
      case PlannedChange.KeyPolicy policy -> {
        sentences(blocks, policy.sentences());
        compared(
            blocks,
            "key-policy.json",
            laidOut(policy.before()),
            laidOut(policy.after()),
            Block.Kind.JSON);
      }
      case PlannedChange.Notification told -> {
        sentences(blocks, told.sentences());
        compared(
            blocks,
            "notifications.json",
            NotificationJson.of(told.before()) + "\n",
            NotificationJson.of(told.after()) + "\n",
            Block.Kind.JSON);
      }
    }
  }

  private static void sentences(List<Block> blocks, List<Text> sentences) {
    if (!sentences.isEmpty()) {
      blocks.add(
          new Block.Bullets(sentences.stream().map(one -> Cell.of(Piece.say(one))).toList()));
    }
  }

  private static void resources(List<Block> blocks, List<ResourceChange> resources) {
    if (resources.isEmpty()) {
      return;
    }
    boolean named = resources.stream().anyMatch(one -> one.physicalId() != null);
    List<Text> headings =
        Stream.of("report.action", "report.resource", "report.type", "report.physical")
            .limit(named ? ALL : ALL - 1)
            .map(key -> Text.of(key))
            .toList();
    blocks.add(
        new Block.Table(
            Text.of("report.resources", resources.size()),
            headings,
            resources.stream()
                .map(one -> row(one).stream().limit(headings.size()).toList())
                .toList()));
  }

  private static List<Cell> row(ResourceChange resource) {
    return List.of(
        Cell.of(action(resource)),
        Cell.of(
            Piece.code(resource.logicalId()),
            Piece.say(ResourceWords.of(resource.logicalId(), resource.type()))),
        Cell.of(Piece.code(resource.type())),
        resource.physicalId() == null ? Cell.of() : Cell.of(Piece.code(resource.physicalId())));
  }

  private static Piece action(ResourceChange resource) {
    return resource.replacement() == null || resource.replacement().equals("False")
        ? Piece.value(resource.action())
        : Piece.say("report.replaced", resource.action(), resource.replacement());
  }

  private static void compared(
      List<Block> blocks, String file, String before, String after, Block.Kind kind) {
    String patch = Patch.of(file, before, after);
    if (!patch.isEmpty()) {
      blocks.add(new Block.Code(Text.of("report.diff"), Piece.raw(patch.strip()), Block.Kind.DIFF));
    }
    blocks.add(new Block.Code(Text.of("report.before"), Piece.raw(before.strip()), kind));
    if (!patch.isEmpty()) {
      blocks.add(new Block.Code(Text.of("report.after"), Piece.raw(after.strip()), kind));
    }
  }

  /** A policy one value a line, as the window compares it; as it is where it cannot be read. */
  private static String laidOut(String policy) {
    return PolicyDocument.read(policy) instanceof Checked.Valid<PolicyDocument>(var read)
        ? lines(read.lines())
        : policy;
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static Optional<Report.Section> commands(Proceedings told) {
    List<Command> commands =
        Command.of(told.changes(), told.caller().account(), told.region().id());
    if (commands.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(ReportMaker.paragraph(Text.of("report.commands-what"), Piece.Style.PLAIN));
    commands.forEach(
        one -> blocks.add(new Block.Code(one.what(), Piece.raw(one.line()), Block.Kind.SHELL)));
    return Optional.of(new Report.Section(Text.of("report.commands"), blocks));
  }
}
