package org.sentinelsetup.ui.control;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.ChoiceList.Row;

/** One thing to choose, with a tick when it is chosen. */
final class ChoiceCell extends GraphicCell<Row> {
  private final Label title = new Label();
  private final Label detail = new Label();
  private final FontIcon tick = new FontIcon(Feather.CHECK);
  private final HBox row;
  private final Predicate<Row> isChosen;

  ChoiceCell(Consumer<Row> choose, Predicate<Row> isChosen) {
    this.isChosen = isChosen;
    getStyleClass().add("choice-cell");
    title.getStyleClass().add("choice-title");
    title.setWrapText(true);
    detail.getStyleClass().add("caption");
    detail.setWrapText(true);
    var texts = new VBox(title, detail);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(texts, tick);
    row.getStyleClass().add("choice-row");
    setOnMouseClicked(
        event -> {
          if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
            choose.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Row item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean chosen = isChosen.test(item);
    title.setText(item.title());
    detail.setText(item.detail());
    Presence.of(detail, !item.detail().isEmpty());
    tick.setVisible(chosen);
    setAccessibleText(
        Words.say(
            Text.of(
                chosen ? "ui.choice.spoken-chosen" : "ui.choice.spoken",
                item.title(),
                item.detail())));
    setGraphic(row);
  }
}
