package org.sentinelsetup.ui.logs;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;

/** Whether Sentinel can read these logs: one is read when the person says so, and only then. */
final class FormatRow extends HBox {
  private final Button check = new Button(Words.say(Text.of("ui.logs.check-format")));
  private final FontIcon icon = new FontIcon();
  private final Label verdict = new Label();
  private final Label detail = new Label();

  FormatRow(Desk desk) {
    getStyleClass().add("format-row");
    check.setId("checkFormat");
    check.getStyleClass().add("small");
    check.setMinWidth(USE_PREF_SIZE);
    check.setOnAction(_ -> desk.send().accept(new LogAct.CheckFormat()));
    verdict.setId("format");
    detail.getStyleClass().add("caption");
    for (Label text : new Label[] {verdict, detail}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    var texts = new VBox(verdict, detail);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(icon, texts, check);
  }

  /** Shows what is known of the format. */
  void show(LogsStep step, boolean open) {
    @Nullable FormatVerdict now = step.format();
    boolean readable = step.source() != null && step.source().newest() != null;
    Presence.of(check, open && now == null && readable);
    switch (now) {
      case null ->
          say(
              Feather.FILE_TEXT,
              "",
              Text.of("ui.logs.format-unknown"),
              Text.of(readable ? "ui.logs.format-ask" : "ui.logs.format-nothing"));
      case FormatVerdict.Fits(Text what) ->
          say(Feather.CHECK_CIRCLE, "success", Text.of("ui.logs.format-fits"), what);
      case FormatVerdict.Misfit(Text why, Text fix) ->
          say(
              Feather.X_CIRCLE,
              "danger",
              Text.of("ui.logs.format-misfit"),
              Text.of("ui.logs.two", why, fix));
      case FormatVerdict.Unsure(Text why) ->
          say(Feather.HELP_CIRCLE, "warning", Text.of("ui.logs.format-unsure"), why);
    }
  }

  private void say(Feather sign, String level, Text what, Text more) {
    getStyleClass().removeAll("success", "danger", "warning");
    if (!level.isEmpty()) {
      getStyleClass().add(level);
    }
    icon.setIconCode(sign);
    verdict.setText(Words.say(what));
    detail.setText(Words.say(more));
  }
}
