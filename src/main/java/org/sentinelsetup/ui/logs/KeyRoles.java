package org.sentinelsetup.ui.logs;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.ChoiceList;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.KeyAccounts;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.WizardState;

/** The roles to choose from in the account of a key. */
final class KeyRoles extends VBox {
  private final ChoiceList roles = new ChoiceList();
  private @Nullable String account;

  KeyRoles(Desk desk) {
    roles.setId("keyRoles");
    roles.onChosen(name -> desk.send().accept(new LogAct.KeyRoleChosen(name)));
    roles.onMore(
        () -> {
          if (account != null) {
            desk.send().accept(new LogAct.KeyAccountChosen(account));
          }
        });
    getChildren().add(roles);
    Presence.of(this, false);
  }

  /** Takes no room while no role is being chosen. */
  void show(WizardState state, boolean open) {
    KeyAccounts elsewhere = state.logs().elsewhere();
    account = elsewhere.account();
    Presence.of(this, account != null);
    if (account == null) {
      return;
    }
    roles.setLabel(Words.say(Text.of("ui.logs.key-roles", account)));
    roles.show(
        elsewhere.roles().items().stream()
            .map(role -> new ChoiceList.Row(role.name(), role.name(), ""))
            .toList(),
        null,
        open);
    roles.counts(elsewhere.roles().complete(), state.logs().listingRoles());
    roles.whenEmpty(
        Text.of(elsewhere.roles().complete() ? "ui.logs.key-no-roles" : "ui.choice.empty"));
  }
}
