package org.sentinelsetup.cli;

import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.UndoStep;

/** Tells what taking a connection away would change, and how far it is. */
final class UndoTeller {
  private UndoTeller() {}

  static void tell(Page page, UndoStep before, UndoStep now) {
    if (now.found() != null && !now.found().equals(before.found()) && !now.done()) {
      page.section("cli.connections", now.region(), now.found().size());
      now.found()
          .forEach(
              one ->
                  page.raw(Page.pad(one.name(), 24) + one.bucket() + "  " + one.stack().status()));
    }
    if (now.removal() != null && !now.removal().equals(before.removal())) {
      ReviewTeller.tell(page, now.removal().findings(), now.removal().changes());
      for (HandOver handOver : now.removal().handOvers()) {
        page.section("cli.hand-over", handOver.account());
        Words.say(handOver.message()).lines().forEach(page::raw);
      }
    }
    DeployTeller.tell(page, before.deployment(), now.deployment());
  }
}
