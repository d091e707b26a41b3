package org.sentinelsetup.ui.signin;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;

/** The page or the code that a sign-in waits for. Takes no room while none does. */
public final class PromptCards extends VBox {
  private final Desk desk;
  private @Nullable BrowserCard browser;
  private @Nullable CodeCard code;

  /**
   * No card yet.
   *
   * @param desk what the cards may reach
   */
  public PromptCards(Desk desk) {
    this.desk = desk;
    Presence.of(this, false);
  }

  /**
   * Shows what a sign-in waits for. Opens nothing.
   *
   * @param prompt the page or code, null for none
   * @param environment AWS, or the demo, whose page can be allowed from here
   */
  public void show(@Nullable SignInPrompt prompt, Environment environment) {
    Presence.of(this, prompt != null);
    getChildren().forEach(card -> Presence.of(card, false));
    switch (prompt) {
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
  }

  private <N extends Node> N added(N card) {
    getChildren().add(card);
    return card;
  }
}
