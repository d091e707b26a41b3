package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.SelectableText;

/** The same changes as commands, for those who would rather make them themselves. */
public final class CommandsView extends ScrollPane {
  private final VBox cards = new VBox();
  private List<Command> shown = List.of();

  /** Without a command. */
  public CommandsView() {
    getStyleClass().add("content");
    cards.getStyleClass().add("review-tab");
    setContent(cards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Shows commands.
   *
   * @param commands in the order to run them
   */
  void show(List<Command> commands) {
    if (commands.equals(shown) && !cards.getChildren().isEmpty()) {
      return;
    }
    shown = commands;
    var sentences = new Sentences();
    sentences.show(
        commands.isEmpty()
            ? List.of(Text.of("ui.review.commands-none"))
            : List.of(Text.of("ui.review.commands-lead"), Text.of("ui.review.commands-order")));
    List<Node> all = new ArrayList<>();
    all.add(sentences);
    commands.forEach(command -> all.add(card(command)));
    cards.getChildren().setAll(all);
    setVvalue(0);
  }

  private static VBox card(Command command) {
    var title = new Label(Words.say(command.what()));
    title.getStyleClass().add("card-title");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var file = new CopyButton(Text.of("ui.review.copy-file", command.file()), command::content);
    var copy = new CopyButton(Text.of("ui.review.copy-command"), command::line);
    var header = new HBox(title, gap, file, copy);
    header.getStyleClass().add("card-header");
    var line = new SelectableText("identifier");
    line.show(command.line());
    var body = new VBox(line);
    body.getStyleClass().add("card-body");
    var card = new VBox(header, body);
    card.getStyleClass().add("card");
    return card;
  }
}
