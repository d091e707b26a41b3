package org.sentinelsetup.ui.signin;

import java.time.Duration;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.ui.control.Spans;
import org.sentinelsetup.ui.control.Ticking;

/** The code to compare in the browser. */
final class CodeCard extends VBox {
  private final Desk desk;
  private final Label countdown = new Label();
  private final SelectableText code = new SelectableText("code");
  private final PromptActions actions;
  private @Nullable DevicePrompt prompt;

  CodeCard(Desk desk) {
    this.desk = desk;
    getStyleClass().add("card");
    code.setMinWidth(USE_PREF_SIZE);
    var title = Parts.label("ui.signin.code-title", "card-title");
    HBox header = Parts.header(title, countdown);
    actions =
        new PromptActions(desk, new CopyButton(Text.of("ui.signin.copy-code"), code::getText));
    var texts = new VBox(Parts.label("ui.signin.code-lead", "wrapped"), actions.link(), actions);
    texts.getStyleClass().add("code-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    var body = new HBox(code, new Separator(Orientation.VERTICAL), texts);
    body.getStyleClass().add("code-body");
    getChildren().addAll(header, body);
    Ticking.whileShown(this, this::tick);
  }

  /** Shows a code. */
  void show(DevicePrompt now, Environment environment) {
    prompt = now;
    code.show(now.userCode());
    actions.show(now, environment);
    tick();
  }

  private void tick() {
    if (prompt != null) {
      Duration left = Duration.between(desk.clock().instant(), prompt.expiresAt());
      countdown.setText(
          Words.say(
              left.isPositive()
                  ? Text.of("ui.signin.expires", Spans.say(left))
                  : Text.of("ui.signin.expired")));
    }
  }
}
