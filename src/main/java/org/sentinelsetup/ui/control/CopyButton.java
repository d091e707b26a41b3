package org.sentinelsetup.ui.control;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Copies a text, and says for two seconds that it did: only when the clipboard gives it back. */
public final class CopyButton extends Button {
  private static final Duration SAID = Duration.seconds(2);

  private final FontIcon icon = new FontIcon(Feather.COPY);
  private final String label;
  private final PauseTransition pause = new PauseTransition(SAID);

  /**
   * A button.
   *
   * @param label what it says
   * @param what gives what to copy when it is pressed
   */
  public CopyButton(Text label, Supplier<String> what) {
    this(label, what, CopyButton::put);
  }

  /** With a clipboard of its own, which says whether it gives back what was put into it. */
  CopyButton(Text label, Supplier<String> what, Predicate<String> clipboard) {
    this.label = Words.say(label);
    getStyleClass().addAll("small", "copy-button");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    pause.setOnFinished(_ -> say(this.label, Feather.COPY));
    setOnAction(
        _ -> {
          boolean copied = clipboard.test(what.get());
          say(
              Words.say(Text.of(copied ? "ui.copy.done" : "ui.copy.failed")),
              copied ? Feather.CHECK : Feather.ALERT_TRIANGLE);
          notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
          pause.playFromStart();
        });
    say(this.label, Feather.COPY);
  }

  /**
   * Puts a text into the clipboard and reads it back.
   *
   * @param text what to copy
   * @return whether it is there now: some desktops refuse without a word
   */
  public static boolean put(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return clipboard.setContent(content) && text.equals(clipboard.getString());
  }

  private void say(String words, Feather symbol) {
    setText(words);
    icon.setIconCode(symbol);
    setAccessibleText(words);
  }
}
