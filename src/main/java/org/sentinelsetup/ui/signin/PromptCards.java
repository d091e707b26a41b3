package org.sentinelsetup.ui.signin;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.SignInStep;

/** The page or the code that a sign-in waits for. Takes no room while none does. */
public final class PromptCards extends VBox {
  /** After this long something is wrong more often than not. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Desk desk;
  private final Label hint = Parts.label("ui.signin.waiting-long", "caption");
  private @Nullable BrowserCard browser;
  private @Nullable CodeCard code;
  private Instant since = Instant.MAX;

  /**
   * No card yet.
   *
   * @param desk what the cards may reach
   */
  public PromptCards(Desk desk) {
    this.desk = desk;
    getStyleClass().add("cards");
    hint.setId("waitingLong");
    getChildren().add(hint);
    Presence.of(this, false);
    Ticking.whileShown(this, this::tick);
  }

  /**
   * Shows what a sign-in waits for. Opens nothing.
   *
   * @param step the page or code, or none
   * @param environment AWS, or the demo, whose page can be allowed from here
   */
  public void show(SignInStep step, Environment environment) {
    Presence.of(this, step.prompt() != null);
    getChildren().forEach(card -> Presence.of(card, false));
    since = step.activity() instanceof Activity.Busy(_, var began) ? began : Instant.MAX;
    hint.setText(Words.say(Text.of("ui.signin.waiting-long", step.startUrl(), step.ssoRegion())));
    switch (step.prompt()) {
      case null -> {}
      case BrowserPrompt page -> {
        browser = browser == null ? added(new BrowserCard(desk)) : browser;
        browser.show(page, environment);
        Presence.of(browser, true);
      }
      case DevicePrompt device -> {
        code = code == null ? added(new CodeCard(desk)) : code;
        code.show(device, environment);
        Presence.of(code, true);
      }
    }
    tick();
  }

  private void tick() {
    Presence.of(hint, isVisible() && desk.clock().instant().minus(PATIENCE).isAfter(since));
  }

  private <N extends Node> N added(N card) {
    getChildren().add(getChildren().indexOf(hint), card);
    return card;
  }
}
