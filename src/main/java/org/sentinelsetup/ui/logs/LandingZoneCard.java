package org.sentinelsetup.ui.logs;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.WizardState;

/** The way past a landing zone's control, confirmed by itself: once, and for one change only. */
final class LandingZoneCard extends VBox {
  private final CheckBox confirm = new CheckBox(Words.say(Text.of("ui.logs.one-call")));
  private final Label note = Captioned.of(Text.of("ui.logs.landing-zone"));
  private final Button enter = new Button(Words.say(Text.of("ui.logs.key-enter")));
  private @Nullable String through;

  LandingZoneCard(Desk desk) {
    getStyleClass().add("card");
    setId("landingZone");
    var title = new Label(Words.say(Text.of("ui.logs.landing-zone")));
    title.getStyleClass().add("card-title");
    var header = new HBox(title);
    header.getStyleClass().add("card-header");
    confirm.setId("oneCall");
    confirm.setWrapText(true);
    confirm.setMinHeight(USE_PREF_SIZE);
    confirm.setOnAction(_ -> desk.send().accept(new LogAct.OneCallConfirmed(confirm.isSelected())));
    enter.setId("enterManagement");
    enter.getStyleClass().add("small");
    enter.setMinWidth(USE_PREF_SIZE);
    enter.setOnAction(
        _ -> {
          if (through != null) {
            desk.send().accept(new LogAct.KeyAccountChosen(through));
          }
        });
    var body = new VBox(Captioned.of(Text.of("ui.logs.landing-zone-lead")), confirm, note, enter);
    body.getStyleClass().add("card-body");
    getChildren().addAll(header, body);
  }

  void show(LogSource source, WizardState state, boolean open) {
    @Nullable OneCallRole role = source.oneCallRole().orElse(null);
    Presence.of(this, role != null);
    if (role == null) {
      return;
    }
    through = role.through();
    var entered = state.logs().elsewhere().in(role.through());
    confirm.setSelected(state.logs().oneCall());
    confirm.setDisable(!open);
    note.setText(
        Words.say(
            entered
                .map(who -> Text.of("ui.logs.one-call-entered", who.roleName(), role.through()))
                .orElse(Text.of("ui.logs.one-call-note", role.through()))));
    Presence.of(
        enter,
        open
            && state.logs().oneCall()
            && entered.isEmpty()
            && !role.through().equals(state.logs().elsewhere().account()));
  }
}
