package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What can be done with a comparison: how it is laid out, from change to change, and copies. */
final class DiffTools extends FlowPane {
  private final BooleanProperty sideBySide = new SimpleBooleanProperty(this, "sideBySide");
  private final ToggleButton unified = toggle("ui.diff.unified", "left-pill");
  private final ToggleButton beside = toggle("ui.diff.side-by-side", "right-pill");
  private final Button previous = button(Feather.ARROW_UP, "ui.diff.previous", "diff-previous");
  private final Button next = button(Feather.ARROW_DOWN, "ui.diff.next", "diff-next");
  private final Label place = new Label();

  DiffTools(Runnable toPrevious, Runnable toNext, List<? extends Node> copies) {
    getStyleClass().add("diff-tools");
    var group = new ToggleGroup();
    group.getToggles().setAll(unified, beside);
    unified.setOnAction(_ -> choose(false));
    beside.setOnAction(_ -> choose(true));
    sideBySide.subscribe(this::choose);
    previous.setOnAction(_ -> toPrevious.run());
    next.setOnAction(_ -> toNext.run());
    place.getStyleClass().add("diff-place");
    place.setMinWidth(USE_PREF_SIZE);
    var layout = new HBox(unified, beside);
    var walk = new HBox(previous, next, place);
    walk.getStyleClass().add("diff-walk");
    var copy = new HBox();
    copy.getStyleClass().add("diff-copies");
    copy.getChildren().setAll(copies);
    getChildren().addAll(layout, walk, copy);
  }

  /** Whether before and after stand beside each other. */
  BooleanProperty sideBySide() {
    return sideBySide;
  }

  /** Says where among the changes somebody is. */
  void show(OptionalInt change, int of) {
    place.setText(
        Words.say(
            change.isPresent()
                ? Text.of("ui.diff.place", change.getAsInt() + 1, of)
                : Text.of("ui.diff.places", of)));
    previous.setDisable(of == 0);
    next.setDisable(of == 0);
  }

  /** One of the two is always chosen: pressing it again does not take it back. */
  private void choose(boolean two) {
    sideBySide.set(two);
    unified.setSelected(!two);
    beside.setSelected(two);
  }

  private static ToggleButton toggle(String key, String style) {
    var toggle = new ToggleButton(Words.say(new Text(key, List.of())));
    toggle.getStyleClass().addAll("small", "diff-toggle", style);
    toggle.setMinWidth(USE_PREF_SIZE);
    return toggle;
  }

  private static Button button(Feather symbol, String key, String style) {
    String words = Words.say(new Text(key, List.of()));
    var button = new Button("", new FontIcon(symbol));
    button.getStyleClass().addAll("small", "diff-step", style);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    return button;
  }
}
