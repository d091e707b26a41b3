package org.sentinelsetup.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.WizardState;

/** Whose account this is, which Region, and whether it is the demo: always in sight. */
final class AccountCard extends VBox {
  private final Label name = new Label();
  private final Label account = new Label();
  private final Label region = new Label();
  private final Label demo = new Label(Words.say(Text.of("ui.demo")));

  AccountCard() {
    setId("account");
    getStyleClass().add("account");
    name.getStyleClass().add("account-name");
    account.getStyleClass().add("caption");
    region.getStyleClass().add("caption");
    region.setId("region");
    demo.getStyleClass().add("demo-badge");
    demo.setId("demo");
    for (Label label : new Label[] {name, account, region, demo}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().addAll(name, account, region, demo);
  }

  void show(WizardState state) {
    @Nullable SignedIn who = state.signIn().who();
    @Nullable LogSource source = state.logs().source();
    name.setText(who == null ? Words.say(Text.of("ui.not-signed-in")) : who.accountName());
    say(
        account,
        who == null
            ? null
            : Words.say(Text.of("ui.signed-in", who.identity().account(), who.roleName())));
    say(region, source == null ? null : source.region().id());
    Presence.of(demo, state.environment() instanceof Environment.Demo);
  }

  private static void say(Label label, @Nullable String text) {
    label.setText(text == null ? "" : text);
    Presence.of(label, text != null);
  }
}
