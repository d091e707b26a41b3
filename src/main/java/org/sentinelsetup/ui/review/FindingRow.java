package org.sentinelsetup.ui.review;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.SelectableText;

/** What one check found: how bad it is in words and icon, what, and what to do about it. */
final class FindingRow extends HBox {
  private final SelectableText what = new SelectableText("finding-what");

  FindingRow(
      Finding finding, @Nullable Consumer<Check> again, @Nullable Consumer<FailedStack> remove) {
    getStyleClass().addAll("finding", style(finding.level()));
    setMinHeight(USE_PREF_SIZE);
    Label level = new Label(Words.say(level(finding.level())), icon(finding.level()));
    level.getStyleClass().add("finding-level");
    level.setMinWidth(USE_PREF_SIZE);
    what.show(Words.say(finding.what()));
    var texts = new VBox(what);
    texts.getStyleClass().add("finding-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(level, texts);
    if (again != null && finding.check() != null) {
      getChildren().add(button(finding, finding.check(), again));
    }
    if (finding.fix() != null) {
      fix(texts, Words.say(finding.fix()));
    }
    if (remove != null && finding.failed() != null) {
      texts.getChildren().add(removal(finding.failed(), remove));
    }
    if (finding.command() != null) {
      code(texts, finding.command());
    }
  }

  /** What is fine asks for no attention: its button has no words. */
  private static Button button(Finding finding, Check check, Consumer<Check> again) {
    String words = Words.say(Text.of("ui.review.check-again"));
    boolean quiet = finding.level() == Finding.Level.OK;
    var button = new Button(quiet ? "" : words, new FontIcon(Feather.REFRESH_CW));
    button.getStyleClass().addAll(quiet ? "flat" : "small", "copy-button", "check-again");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words + ": " + Words.say(finding.what()));
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> again.accept(check));
    return button;
  }

  private static Button removal(FailedStack stack, Consumer<FailedStack> remove) {
    var button = new Button(Words.say(Text.of("ui.review.remove-stack")));
    button.setId("removeStack");
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> remove.accept(stack));
    return button;
  }

  /** Leads the person to what was found. */
  void ask() {
    what.requestFocus();
  }

  /** The first line says what to do; lines below it are to be copied as they are. */
  private static void fix(VBox texts, String fix) {
    int end = fix.indexOf('\n');
    var sentence = new SelectableText("finding-fix");
    sentence.show(end < 0 ? fix : fix.substring(0, end));
    texts.getChildren().add(sentence);
    if (end >= 0) {
      code(texts, fix.substring(end + 1));
    }
  }

  private static void code(VBox texts, String code) {
    var lines = new SelectableText("identifier");
    lines.show(code);
    HBox.setHgrow(lines, Priority.ALWAYS);
    var copy = new CopyButton(Text.of("ui.copy.copy"), () -> code);
    var block = new HBox(lines, copy);
    block.getStyleClass().add("code-block");
    block.setMinHeight(USE_PREF_SIZE);
    texts.getChildren().add(block);
  }

  private static Text level(Finding.Level level) {
    return switch (level) {
      case OK -> Text.of("ui.review.level-ok");
      case UNKNOWN -> Text.of("ui.review.level-unknown");
      case WARNING -> Text.of("ui.review.level-warning");
      case BLOCKER -> Text.of("ui.review.level-blocker");
    };
  }

  private static FontIcon icon(Finding.Level level) {
    var icon =
        new FontIcon(
            switch (level) {
              case OK -> Feather.CHECK_CIRCLE;
              case UNKNOWN -> Feather.HELP_CIRCLE;
              case WARNING -> Feather.ALERT_TRIANGLE;
              case BLOCKER -> Feather.X_CIRCLE;
            });
    icon.getStyleClass().add(style(level) + "-icon");
    return icon;
  }

  private static String style(Finding.Level level) {
    return switch (level) {
      case OK -> "success";
      case UNKNOWN -> "unknown";
      case WARNING -> "warning";
      case BLOCKER -> "danger";
    };
  }
}
