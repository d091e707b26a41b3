package org.sentinelsetup.ui.connect;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.alert.AlertWords;
import org.sentinelsetup.engine.permissions.ForAlert;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.ProblemBanner;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.AlertAct;
import org.sentinelsetup.wizard.AlertStep;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Whether alarms reach the person: the subscription, its confirmation, and a test alarm. */
final class AlertCard extends VBox {
  private static final List<String> STATES = List.of("success-text", "warning-text");

  private final Desk desk;
  private final Label state = new Label();
  private final Button look = button("alertLook", "ui.alert.look", new AlertAct.Look());
  private final SelectableText meaning = new SelectableText("plain");
  private final SelectableText commands = new SelectableText("identifier");
  private final VBox commandBlock = new VBox();
  private final PasteRow paste;
  private final Button test = button("alertTest", "ui.alert.test", null);
  private final Button stop = button("alertStop", "ui.alert.stop", new AlertAct.Stop());
  private final Label doing = new Label();
  private final QuestionBar question = new QuestionBar();
  private final SelectableText outcome = new SelectableText("plain");
  private final ProblemBanner problem;
  private @Nullable AlertMail mail;
  private @Nullable AlertTarget target;

  AlertCard(Desk desk) {
    this.desk = desk;
    paste = new PasteRow(pasted -> act(new AlertAct.Confirm(pasted)), desk.browse());
    problem = new ProblemBanner(desk.send());
    getStyleClass().addAll("card", "alert-card");
    setId("alert");
    var title = new Label(Words.say(Text.of("alert.title")));
    title.getStyleClass().add("card-title");
    title.setMinWidth(USE_PREF_SIZE);
    state.setId("alertState");
    state.setWrapText(true);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(title, state, gap, look);
    header.getStyleClass().add("card-header");
    var copyCommands = new CopyButton(Text.of("ui.alert.copy-commands"), commands::getText);
    commandBlock.getChildren().addAll(commands, copyCommands);
    commandBlock.getStyleClass().add("code-block");
    test.setOnAction(_ -> ask());
    doing.getStyleClass().add("caption");
    var buttons =
        new FlowPane(
            test, stop, doing, new CopyButton(Text.of("ui.verify.copy-permissions"), this::policy));
    buttons.getStyleClass().add("send-back-buttons");
    var body = new VBox(meaning, commandBlock, paste, buttons, question, outcome, problem);
    body.getStyleClass().add("card-body");
    getChildren().addAll(header, body);
  }

  void show(WizardState now) {
    AlertStep step = now.alert();
    if (!Objects.equals(mail, step.mail()) || step.busy()) {
      question.withdraw();
    }
    mail = step.mail();
    target = now.alertTarget().orElse(null);
    state(step);
    Presence.of(meaning, mail != null);
    List<String> lines =
        mail == null || target == null ? List.of() : AlertWords.commands(mail, target);
    Presence.of(commandBlock, !lines.isEmpty());
    commands.show(String.join("\n", lines));
    boolean open = mail != null && mail.state() != AlertMail.State.AUTHENTICATED;
    paste.show(
        open,
        step.refused(),
        step.busy(),
        now.environment() instanceof Environment.Demo(var uri) ? uri : null);
    look.setDisable(step.busy());
    Presence.of(test, mail != null && !step.testing());
    test.setDisable(step.busy());
    Presence.of(stop, step.testing());
    doing.setText(step.activity() instanceof Activity.Busy(Text what, _) ? Words.say(what) : "");
    Presence.of(doing, step.busy());
    @Nullable AlertTest tested = step.test();
    Presence.of(outcome, tested != null);
    outcome.show(tested == null ? "" : Words.say(AlertWords.outcome(tested)));
    // A session that is over is told by the page.
    @Nullable Problem failed =
        step.activity() instanceof Activity.Failed(Problem what)
                && !now.signIn().interrupts(StepId.CONNECT)
            ? what
            : null;
    problem.show(failed, null);
  }

  private void state(AlertStep step) {
    @Nullable AlertMail seen = step.mail();
    state.getStyleClass().removeAll(STATES);
    if (seen == null) {
      state.setText(Words.say(Text.of("alert.unknown")));
      return;
    }
    state.setText(Words.say(AlertWords.label(seen.state())));
    boolean good = seen.state() == AlertMail.State.AUTHENTICATED;
    state.getStyleClass().add(STATES.get(good ? 0 : 1));
    meaning.show(Words.say(AlertWords.meaning(seen)));
  }

  private void ask() {
    if (mail != null) {
      question.ask(
          new QuestionBar.Question(
              Text.of("ui.alert.question"),
              AlertWords.testing(mail),
              Text.of("ui.alert.test"),
              Text.of("ui.verify.not-yet"),
              () -> act(new AlertAct.Test())));
    }
  }

  private String policy() {
    return target == null ? "" : ForAlert.policy(target);
  }

  private Button button(String id, String key, @Nullable AlertAct what) {
    var button = new Button(Words.say(Text.of(key)));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    if (what != null) {
      button.setOnAction(_ -> act(what));
    }
    return button;
  }

  private void act(AlertAct what) {
    desk.send().accept(new WizardEvent.OfAlert(what));
  }
}
