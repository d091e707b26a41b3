package org.sentinelsetup.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.alert.AlertWords;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertMail.State;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.AlertAct;
import org.sentinelsetup.wizard.AlertStep;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Gets as far as the answers, like anybody with a file, and then sees to the alert e-mail. */
public final class AlertPerson implements Person {
  private final SetupPerson before;
  private final Optional<String> link;
  private final boolean test;
  private boolean handed;

  /**
   * A person.
   *
   * @param before gets in and gives the answers of the file, to verify
   * @param link the link of the mail, secret; empty when nothing is confirmed
   * @param test whether an alarm is set off
   */
  public AlertPerson(SetupPerson before, Optional<String> link, boolean test) {
    this.before = before;
    this.link = link;
    this.test = test;
  }

  @Override
  public Move next(WizardState state, Memory memory) {
    Move move = before.next(state, memory);
    return move instanceof Move.Send(FlowAct.VerifyExisting _) ? alert(state) : move;
  }

  private Move alert(WizardState state) {
    AlertStep step = state.alert();
    @Nullable AlertMail mail = step.mail();
    if (step.busy()) {
      return new Move.Wait();
    }
    if (step.activity() instanceof Activity.Failed) {
      return new Move.End(false);
    }
    @Nullable Text refused = step.refused();
    if (refused != null) {
      return new Move.Refuse(ExitCode.BAD_INPUT, refused);
    }
    if (mail == null) {
      return new Move.Send(new WizardEvent.OfAlert(new AlertAct.Find()));
    }
    if (link.isPresent() && !handed) {
      handed = true;
      return new Move.Send(new WizardEvent.OfAlert(new AlertAct.Confirm(link.get())));
    }
    if (test && step.test() == null) {
      return new Move.Ask(
          Text.of("cli.ask-test-alarm", AlertWords.testing(mail)),
          new WizardEvent.OfAlert(new AlertAct.Test()));
    }
    boolean arrives = mail.state() == State.AUTHENTICATED || mail.state() == State.CONFIRMED;
    boolean confirmed = link.isEmpty() || mail.state() == State.AUTHENTICATED;
    boolean tested = !test || step.test() instanceof AlertTest.Sent;
    return new Move.End(arrives && confirmed && tested);
  }
}
