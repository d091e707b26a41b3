package org.sentinelsetup.ui.logs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.wizard.KeyAccounts;
import org.sentinelsetup.wizard.WizardState;

/** The keys the logs are encrypted with, why each is proposed, and who may change its policy. */
final class KeysCard extends VBox {
  /** What the rows show: they are made anew only when that changes. */
  private record Shown(
      LogSource source, KeyAccounts elsewhere, Listed<Account> accounts, boolean open) {}

  private final Desk desk;
  private final VBox rows = new VBox();
  private final KeyPicker picker;
  private final KeyRoles roles;
  private @Nullable Shown shown;

  KeysCard(Desk desk) {
    this.desk = desk;
    this.picker = new KeyPicker(desk);
    this.roles = new KeyRoles(desk);
    getStyleClass().add("card");
    var title = new Label(Words.say(Text.of("ui.logs.keys")));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var header = new HBox(title);
    header.getStyleClass().add("card-header");
    rows.getStyleClass().add("key-rows");
    var body = new VBox(rows, roles, picker);
    body.getStyleClass().add("card-body");
    getChildren().addAll(header, body);
  }

  void show(LogSource source, WizardState state, boolean open) {
    roles.show(state, open);
    picker.show(state.logs(), open);
    var now = new Shown(source, state.logs().elsewhere(), state.signIn().accounts(), open);
    if (!now.equals(shown)) {
      shown = now;
      fill(source, state, open);
    }
  }

  private void fill(LogSource source, WizardState state, boolean open) {
    List<Node> now = new ArrayList<>();
    if (source.keys().isEmpty()) {
      boolean known = source.doubts().isEmpty();
      now.add(Captioned.of(Text.of(known ? "ui.logs.key-none" : "ui.logs.key-unknown")));
    }
    for (KeyInUse key : source.keys()) {
      now.add(new KeyRow(desk, key, source.owner(), state, open));
    }
    rows.getChildren().setAll(now);
  }
}
