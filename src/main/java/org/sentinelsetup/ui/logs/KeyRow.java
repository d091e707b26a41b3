package org.sentinelsetup.ui.logs;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyField;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** One key, why it is proposed, and who changes its policy. */
final class KeyRow extends VBox {
  private final Desk desk;

  KeyRow(Desk desk, KeyInUse key, String owner, WizardState state, boolean open) {
    this.desk = desk;
    var arn = new CopyField(Text.of("ui.logs.key"), "identifier");
    arn.show(key.arn());
    getChildren().addAll(arn, Captioned.of(Text.of("ui.logs.key-why", key.why())));
    key.key().unfit().ifPresent(why -> getChildren().add(Captioned.warning(why)));
    var buttons = new FlowPane();
    buttons.getStyleClass().add("look-buttons");
    if (key.customerManaged() && !key.account().equals(owner)) {
      elsewhere(key.account(), state, open, buttons);
    }
    if (key.chosen() && open) {
      buttons.getChildren().add(button("ui.logs.key-drop", new LogAct.KeyDropped(key.arn())));
    }
    if (!buttons.getChildren().isEmpty()) {
      getChildren().add(buttons);
    }
  }

  /** A key of another account: entered with a role there, or left to its owner. */
  private void elsewhere(String account, WizardState state, boolean open, FlowPane buttons) {
    var who = state.logs().elsewhere().in(account);
    String name = state.signIn().nameOf(account);
    boolean mine =
        state.signIn().accounts().items().stream().anyMatch(one -> one.id().equals(account));
    Text called = name.isEmpty() ? Text.of("ui.logs.account", account) : named(name, account);
    if (who.isPresent()) {
      getChildren().add(Captioned.of(Text.of("ui.logs.key-entered", called, who.get().roleName())));
      if (open) {
        buttons.getChildren().add(button("ui.logs.key-leave", new LogAct.KeyAccountLeft(account)));
      }
      return;
    }
    getChildren()
        .add(Captioned.of(Text.of(mine ? "ui.logs.key-mine" : "ui.logs.key-elsewhere", called)));
    if (mine && open && !account.equals(state.logs().elsewhere().account())) {
      buttons.getChildren().add(button("ui.logs.key-enter", new LogAct.KeyAccountChosen(account)));
    }
  }

  private static Text named(String name, String account) {
    return Text.of("ui.logs.account-named", name, account);
  }

  private Button button(String key, WizardEvent.Act act) {
    var button = new Button(Words.say(Text.of(key)));
    button.setId(act.getClass().getSimpleName());
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> desk.send().accept(act));
    return button;
  }
}
