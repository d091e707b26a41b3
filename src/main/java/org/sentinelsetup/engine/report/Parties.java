package org.sentinelsetup.engine.report;

import static org.sentinelsetup.engine.report.ReportMaker.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;

/** Who did it, and in which accounts. */
final class Parties {
  private Parties() {}

  static Report.Section section(Proceedings told) {
    List<Block> blocks = new ArrayList<>();
    Identity caller = told.caller();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("report.identity", Piece.code(caller.arn())));
    @Nullable SignedIn who = told.who();
    if (who != null && who.identity().equals(caller)) {
      facts.add(fact("report.role", Piece.value(who.roleName())));
      if (!who.accountName().isEmpty()) {
        facts.add(fact("report.account-name", Piece.value(who.accountName())));
      }
    }
    facts.add(fact("report.account", Piece.code(caller.account())));
    facts.add(fact("report.region", Piece.code(told.region().id())));
    blocks.add(new Block.Facts(facts));
    blocks.add(
        new Block.Table(
            Text.of("report.accounts"),
            List.of(
                Text.of("report.account"), Text.of("report.account-what"), Text.of("report.by")),
            rows(told)));
    if (told.oneCall() != null) {
      oneCall(blocks, told, told.oneCall());
    }
    return new Report.Section(Text.of("report.parties"), blocks);
  }

  private static List<List<Cell>> rows(Proceedings told) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of(Piece.code(told.caller().account())),
            Cell.of(Piece.say("report.account-logging")),
            Cell.of(Piece.code(told.caller().arn()))));
    for (String account : keyAccounts(told)) {
      rows.add(
          List.of(
              Cell.of(Piece.code(account)),
              Cell.of(Piece.say("report.account-key")),
              Cell.of(by(told, account, "report.by-owner"))));
    }
    @Nullable OneCallRole role = told.oneCall();
    if (role != null) {
      rows.add(
          List.of(
              Cell.of(Piece.code(role.through())),
              Cell.of(Piece.say("report.account-management")),
              Cell.of(by(told, role.through(), "report.by-nobody"))));
    }
    return rows;
  }

  private static Piece by(Proceedings told, String account, String otherwise) {
    return told.keyCallers().stream()
        .filter(one -> one.account().equals(account))
        .findFirst()
        .map(one -> Piece.code(one.arn()))
        .orElseGet(() -> Piece.say(otherwise));
  }

  /** Accounts of keys other than the logging account. */
  private static Set<String> keyAccounts(Proceedings told) {
    var accounts = new TreeSet<String>();
    for (PlannedChange change : told.changes()) {
      if (change instanceof PlannedChange.KeyPolicy policy) {
        accounts.add(policy.keyArn().split(":", -1)[4]);
      }
    }
    switch (told.subject()) {
      case Proceedings.SetUp setUp -> {
        setUp.plan().handOvers().stream().map(HandOver::account).forEach(accounts::add);
        setUp.plan().inputs().source().keys().stream()
            .map(KeyInUse::account)
            .forEach(accounts::add);
      }
      case Proceedings.TakenAway taken ->
          taken.removal().handOvers().stream().map(HandOver::account).forEach(accounts::add);
      case Proceedings.Found found ->
          found.inputs().source().keys().stream().map(KeyInUse::account).forEach(accounts::add);
    }
    accounts.remove(told.caller().account());
    return accounts;
  }

  /**
   * It is administrator access, so it is said when it was used, and when it was only meant to be.
   */
  private static void oneCall(List<Block> blocks, Proceedings told, OneCallRole role) {
    boolean used =
        told.deployment() != null
            && told.deployment().changes().stream()
                .anyMatch(
                    one ->
                        one.change() instanceof PlannedChange.Notification
                            && one.state() != Deployment.State.WAITING);
    blocks.add(new Block.Heading(Text.of("report.one-call")));
    blocks.add(
        ReportMaker.paragraph(
            Text.of(
                used ? "report.one-call-used" : "report.one-call-unused",
                role.role().name(),
                role.bucket()),
            Piece.Style.CAUTION));
    blocks.add(
        new Block.Facts(
            List.of(
                fact("report.one-call-role", Piece.code(role.role().arn())),
                fact("report.one-call-through", Piece.code(role.through())))));
    @Nullable String policy = role.role().sessionPolicy();
    if (policy != null) {
      blocks.add(
          new Block.Code(Text.of("report.one-call-policy"), Piece.raw(policy), Block.Kind.JSON));
    }
  }
}
