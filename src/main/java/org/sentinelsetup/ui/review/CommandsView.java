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
   * @param blocked whether something has to be mended first
   */
  void show(List<Command> commands, boolean blocked) {
    var sentences = new Sentences();
    sentences.show(sentences(commands, blocked));
    List<Node> all = new ArrayList<>();
    all.add(sentences);
    for (int i = 0; i < commands.size(); i++) {
      all.add(card(i + 1, commands.get(i)));
    }
    cards.getChildren().setAll(all);
    setVvalue(0);
  }

  private static List<Text> sentences(List<Command> commands, boolean blocked) {
    if (commands.isEmpty()) {
      return List.of(Text.of("ui.review.commands-none"));
    }
    Text lead = Text.of("ui.review.commands-lead");
    Text order = Text.of("ui.review.commands-order");
    return blocked
        ? List.of(lead, Text.of("ui.review.commands-blocked"), order)
        : List.of(lead, order);
  }

  private static VBox card(int number, Command command) {
    var title = new Label(Words.say(Text.of("ui.review.command-title", number, command.what())));
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
