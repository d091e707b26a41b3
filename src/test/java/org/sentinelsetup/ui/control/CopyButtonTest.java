package org.sentinelsetup.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;

class CopyButtonTest {
  private record Seen(String says, String spoken, Object icon, String clipboard) {}

  /** Presses a button once the clipboard holds something else. */
  private static Seen press(String text) {
    Rendering.start();
    return Rendering.onFx(
        () -> {
          var before = new ClipboardContent();
          before.putString("something else");
          Clipboard clipboard = Clipboard.getSystemClipboard();
          clipboard.setContent(before);
          var button = new CopyButton(Text.of("ui.copy.copy"), () -> text);
          assertThat(button.getText()).isEqualTo("Copy");
          button.fire();
          return new Seen(
              button.getText(),
              button.getAccessibleText(),
              ((FontIcon) button.getGraphic()).getIconCode(),
              clipboard.getString());
        });
  }

  @Test
  void itSaysCopiedWhenTheClipboardHasIt() {
    assertThat(press("arn:aws:iam::111122223333:role/One"))
        .isEqualTo(
            new Seen("Copied", "Copied", Feather.CHECK, "arn:aws:iam::111122223333:role/One"));
  }

  @Test
  void aClipboardThatFailsIsNotSaidToHaveIt() {
    Rendering.start();
    List<String> put = new ArrayList<>();
    Seen seen =
        Rendering.onFx(
            () -> {
              var button =
                  new CopyButton(
                      Text.of("ui.copy.copy"),
                      () -> "arn:aws:iam::111122223333:role/One",
                      text -> {
                        put.add(text);
                        return false;
                      });
              button.fire();
              return new Seen(
                  button.getText(),
                  button.getAccessibleText(),
                  ((FontIcon) button.getGraphic()).getIconCode(),
                  "");
            });
    assertThat(put).containsExactly("arn:aws:iam::111122223333:role/One");
    assertThat(seen).isEqualTo(new Seen("Not copied", "Not copied", Feather.ALERT_TRIANGLE, ""));
  }
}
