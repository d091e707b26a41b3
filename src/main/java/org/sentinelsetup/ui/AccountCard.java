package org.sentinelsetup.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Whose account this is, which Region, how long the session lasts, what is out of the ordinary on
 * the way to AWS, and whether it is the demo: always in sight.
 */
final class AccountCard extends VBox {
  /** From so many on they say more than minutes do. */
  private static final int HOURS = 2;

  private final InstantSource clock;
  private @Nullable SignedIn who;
  private final Label name = new Label();
  private final Hyperlink connections = new Hyperlink(Words.say(Text.of("ui.connections.link")));
  private final Label account = new Label();
  private final Label keys = new Label();
  private final Label region = new Label();
  private final Label session = new Label();
  private final Label network = new Label();
  private final Label demo = new Label(Words.say(Text.of("ui.demo")));

  AccountCard(InstantSource clock, Consumer<WizardEvent.Act> send) {
    this.clock = clock;
    setId("account");
    getStyleClass().add("account");
    name.getStyleClass().add("account-name");
    account.getStyleClass().add("caption");
    region.getStyleClass().add("caption");
    keys.getStyleClass().add("caption");
    keys.setId("keyAccounts");
    region.setId("region");
    session.getStyleClass().add("caption");
    session.setId("session");
    network.getStyleClass().add("caption");
    network.setId("network");
    demo.getStyleClass().add("demo-badge");
    demo.setId("demo");
    for (Label label : new Label[] {name, account, keys, region, session, network, demo}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    connections.setId("connections");
    connections.setMinWidth(USE_PREF_SIZE);
    connections.setOnAction(_ -> send.accept(new WizardEvent.GoTo(StepId.CONNECTIONS)));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    getChildren()
        .addAll(new HBox(name, connections), account, keys, region, session, network, demo);
    Ticking.whileShown(this, this::tick);
  }

  void show(WizardState state) {
    who = state.signIn().who();
    @Nullable LogSource source = state.logs().source();
    Presence.of(connections, who != null);
    name.setText(who == null ? Words.say(Text.of("ui.not-signed-in")) : who.accountName());
    say(
        account,
        who == null
            ? null
            : Words.say(Text.of("ui.signed-in", who.identity().account(), who.roleName())));
    say(keys, keyAccounts(state));
    say(region, source == null ? null : source.region().id());
    tick();
    say(network, NetworkNote.of(state.environment()));
    Presence.of(demo, state.environment() instanceof Environment.Demo);
  }

  /** The accounts of the keys, where they are not the logs'. */
  private static @Nullable String keyAccounts(WizardState state) {
    LogSource source = state.logs().source();
    if (source == null) {
      return null;
    }
    String all =
        source.keys().stream()
            .filter(key -> key.customerManaged() && !key.account().equals(source.owner()))
            .map(KeyInUse::account)
            .distinct()
            .map(
                account ->
                    Words.say(
                        state
                            .logs()
                            .elsewhere()
                            .in(account)
                            .map(one -> Text.of("ui.key-account", account, one.roleName()))
                            .orElse(Text.of("ui.key-account-owner", account))))
            .collect(Collectors.joining("\n"));
    return all.isEmpty() ? null : all;
  }

  private void tick() {
    say(session, who == null ? null : Words.say(left(clock.instant(), who.expiresAt())));
  }

  /** How long AWS still takes this session, in whole minutes: seconds would only be restless. */
  static Text left(Instant now, Instant end) {
    Duration left = Duration.between(now, end);
    if (!left.isPositive()) {
      return Text.of("ui.session.over");
    }
    if (left.toHours() >= HOURS) {
      return Text.of("ui.session.left-hours", left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() == 0
        ? Text.of("ui.session.last")
        : Text.of("ui.session.left", left.toMinutes());
  }

  private static void say(Label label, @Nullable String text) {
    label.setText(text == null ? "" : text);
    Presence.of(label, text != null);
  }
}
