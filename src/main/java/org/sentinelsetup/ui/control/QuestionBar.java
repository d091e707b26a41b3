package org.sentinelsetup.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Asks before something that cannot simply be taken back: in the page, never a dialog. */
public final class QuestionBar extends HBox {
  private final Label title = new Label();
  private final Label detail = new Label();
  private final Button yes = new Button();
  private final Button no = new Button();
  private final List<Node> content;

  /**
   * A question.
   *
   * @param title what is asked
   * @param detail what would happen
   * @param yes what the button for it says
   * @param no what the button against it says
   * @param deed what is done after a yes
   */
  public record Question(Text title, Text detail, Text yes, Text no, Runnable deed) {}

  /** No question yet, which takes no room. */
  public QuestionBar() {
    getStyleClass().add("question-bar");
    title.getStyleClass().add("banner-title");
    for (Label label : new Label[] {title, detail}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    var texts = new VBox(title, detail);
    texts.getStyleClass().add("banner-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    for (Button button : new Button[] {yes, no}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    yes.setId("yes");
    no.setId("no");
    no.setOnAction(_ -> withdraw());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            withdraw();
            event.consume();
          }
        });
    content = List.of(new FontIcon(Feather.HELP_CIRCLE), texts, yes, no);
    Presence.of(this, false);
  }

  /**
   * Asks. The way back has the focus.
   *
   * @param question what
   */
  public void ask(Question question) {
    title.setText(Words.say(question.title()));
    detail.setText(Words.say(question.detail()));
    yes.setText(Words.say(question.yes()));
    no.setText(Words.say(question.no()));
    yes.setOnAction(
        _ -> {
          withdraw();
          question.deed().run();
        });
    Presence.of(this, content, true);
    no.requestFocus();
  }

  /** Takes the question back: it is answered, or what was asked about is over. */
  public void withdraw() {
    Presence.of(this, false);
  }
}
