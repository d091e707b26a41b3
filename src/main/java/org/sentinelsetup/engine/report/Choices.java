package org.sentinelsetup.engine.report;

import static org.sentinelsetup.engine.report.ReportMaker.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.setup.SetupText;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Text;

/** What the person decided. */
final class Choices {
  private Choices() {}

  static Optional<Report.Section> section(Proceedings told) {
    List<Block> blocks =
        switch (told.subject()) {
          case Proceedings.SetUp setUp -> of(setUp.plan().inputs());
          case Proceedings.Found found -> of(found.inputs());
          case Proceedings.TakenAway taken ->
              List.of(of(taken.removal().connection(), taken.removal().inputs()));
        };
    return Optional.of(new Report.Section(Text.of("report.choices"), blocks));
  }

  private static List<Block> of(SetupInputs inputs) {
    LogSource source = inputs.source();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("report.name", Piece.code(inputs.suffix().value())));
    facts.add(fact("report.log-type", Piece.value(source.type().table())));
    facts.add(fact("report.bucket", Piece.code(source.bucket()), owner(source.owner())));
    facts.add(fact("report.bucket-region", Piece.code(source.region().id())));
    facts.add(fact("report.prefix", Piece.code(source.prefix()), Piece.say(source.why())));
    facts.add(
        new Block.Fact(
            Text.of("report.keys"),
            source.keys().isEmpty()
                ? Cell.of(Piece.say("report.no-keys"))
                : new Cell(
                    source.keys().stream()
                        .flatMap(key -> Stream.of(Piece.code(key.arn()), Piece.say(key.why())))
                        .toList())));
    facts.add(
        fact(
            "report.rules",
            Piece.say(
                source.split() ? "report.rules-each" : "report.rules-one",
                source.rulePrefixes().size())));
    facts.add(fact("report.cloud", Piece.value(inputs.cloud().id())));
    facts.add(fact("report.workspace", Piece.code(inputs.workspace().value())));
    facts.add(fact("report.email", Piece.value(inputs.email().value())));
    options(facts, inputs.options());
    if (!inputs.deletedPrincipals().isEmpty()) {
      facts.add(
          new Block.Fact(
              Text.of("report.deleted"),
              new Cell(inputs.deletedPrincipals().stream().sorted().map(Piece::code).toList())));
    }
    if (source.oneCallRole().isPresent()) {
      facts.add(yes("report.one-call-confirmed", inputs.oneCall() != null));
    }
    return List.of(
        new Block.Facts(facts),
        new Block.Code(
            Text.of("report.setup-file"),
            Piece.raw(SetupText.of(Setup.of(inputs)).strip()),
            Block.Kind.JSON));
  }

  private static void options(List<Block.Fact> facts, StackOptions options) {
    facts.add(fact("report.name-pattern", Piece.code(options.names().value())));
    facts.add(
        fact(
            "report.role-name",
            options
                .roleName()
                .map(name -> Piece.code(name.value()))
                .orElseGet(() -> Piece.say("report.usual"))));
    facts.add(
        new Block.Fact(
            Text.of("report.tags"),
            options.tags().isEmpty()
                ? Cell.of(Piece.say("report.none"))
                : new Cell(
                    options.tags().stream()
                        .map(tag -> Piece.code(tag.key() + "=" + tag.value()))
                        .toList())));
    facts.add(arn("report.boundary", options.permissionsBoundary()));
    facts.add(arn("report.service-role", options.serviceRole()));
    facts.add(yes("report.protect", options.protect()));
    facts.add(yes("report.both-names", options.acceptDefenderSessionName()));
    facts.add(arn("report.log-topic", options.logTopic()));
    facts.add(arn("report.topic-key", options.topicKey()));
    facts.add(fact("report.dead-letters", number(options.deadLetterThreshold())));
    facts.add(
        fact(
            "report.quiet",
            options.quietHours() == 0
                ? Piece.say("report.never")
                : Piece.say("report.hours", options.quietHours())));
  }

  private static Block.Facts of(Established connection, RemovalInputs inputs) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("report.name", Piece.code(connection.name())));
    facts.add(fact("report.stack", Piece.code(connection.stack().id())));
    facts.add(fact("report.bucket", Piece.code(connection.bucket())));
    facts.add(fact("report.prefix", Piece.code(connection.prefix())));
    facts.add(fact("report.table", Piece.code(connection.table())));
    facts.add(
        new Block.Fact(
            Text.of("report.keys"),
            connection.keys().isEmpty()
                ? Cell.of(Piece.say("report.no-keys"))
                : new Cell(connection.keys().stream().map(Piece::code).toList())));
    facts.add(yes("report.leave-keys", inputs.leaveKeys()));
    return new Block.Facts(facts);
  }

  private static Piece owner(String account) {
    return Piece.say("report.of-account", account);
  }

  private static Piece number(int value) {
    return Piece.value(Integer.toString(value));
  }

  private static Block.Fact arn(String name, Optional<Arn> arn) {
    return fact(
        name, arn.map(one -> Piece.code(one.toString())).orElseGet(() -> Piece.say("report.none")));
  }

  private static Block.Fact yes(String name, boolean value) {
    return fact(name, Piece.say(value ? "report.yes" : "report.no"));
  }
}
