package org.sentinelsetup.ui.connections;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.SelectableText;
import org.sentinelsetup.ui.review.ChecksView;

/** What a diagnosis found: whose connection it is, what to do about it, and each finding. */
final class DiagnosisView extends VBox {
  private final SelectableText what = new SelectableText("identifier");
  private final Label whose = new Label();
  private final ChecksView findings = new ChecksView();
  private @Nullable Diagnosed shown;

  DiagnosisView() {
    getStyleClass().add("diagnosis");
    whose.setWrapText(true);
    whose.setMinHeight(USE_PREF_SIZE);
    var copy =
        new CopyButton(
            Text.of("ui.diagnose.copy-permissions"),
            () -> shown == null ? "" : shown.permissions());
    VBox.setVgrow(findings, Priority.ALWAYS);
    getChildren().addAll(new VBox(what, whose), findings, copy);
  }

  void show(@Nullable Diagnosed now) {
    Presence.of(this, now != null);
    if (now != null && !now.equals(shown)) {
      what.show(now.what());
      whose.setText(
          Words.say(
              now.ours() == null
                  ? Text.of("ui.diagnose.foreign")
                  : Text.of("ui.diagnose.ours", now.ours())));
      findings.show(now.findings(), null, null);
    }
    shown = now;
  }
}
