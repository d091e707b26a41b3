package org.sentinelsetup.ui.logs;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.LogAct;

/**
 * Whether an organisation's digests are put up with, or left out by a rule for each account: no
 * prefix and suffix tell them from logs.
 */
final class RulesChoice extends VBox {
  private final RadioButton one = radio("ui.logs.one-rule", "oneRule");
  private final RadioButton each = new RadioButton();
  private final Label note = Captioned.of(Text.of("ui.logs.one-rule-note"));
  private final Label lead = new Label(Words.say(Text.of("ui.logs.digests")));

  RulesChoice(Desk desk) {
    getStyleClass().add("rules-choice");
    var group = new ToggleGroup();
    one.setToggleGroup(group);
    each.setToggleGroup(group);
    each.setId("ruleEach");
    each.setWrapText(true);
    each.setMinHeight(USE_PREF_SIZE);
    one.setOnAction(_ -> desk.send().accept(new LogAct.RulesChosen(false)));
    each.setOnAction(_ -> desk.send().accept(new LogAct.RulesChosen(true)));
    lead.setWrapText(true);
    lead.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(lead, one, each, note);
  }

  /** Asks; takes no room where there are no digests. */
  void show(LogSource source, boolean open) {
    Presence.of(this, source.digests());
    int accounts = source.members().size();
    each.setText(Words.say(Text.of("ui.logs.rule-each", accounts)));
    (source.split() ? each : one).setSelected(true);
    one.setDisable(!open);
    each.setDisable(!open || !source.mayBeSplit());
    note.setText(
        Words.say(
            source.split()
                ? Text.of("ui.logs.split-warning")
                : Text.of(
                    source.mayBeSplit() ? "ui.logs.one-rule-note" : "ui.logs.too-many-accounts",
                    LogSource.MOST_RULES)));
  }

  private static RadioButton radio(String key, String id) {
    var button = new RadioButton(Words.say(Text.of(key)));
    button.setId(id);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    return button;
  }
}
