package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.control.DiffView;
import org.sentinelsetup.ui.control.Presence;

/** One change to something that exists: what it means in sentences, and below it the lines. */
final class ChangeView extends VBox {
  private final Sentences sentences = new Sentences();
  private final DiffView diff = new DiffView();

  ChangeView() {
    getStyleClass().add("change");
    VBox.setVgrow(diff, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(sentences, diff);
  }

  /** Whether before and after stand beside each other. */
  BooleanProperty sideBySideProperty() {
    return diff.sideBySideProperty();
  }

  /** Puts something between the sentences and the lines. */
  void add(Node between) {
    getChildren().add(getChildren().size() - 1, between);
  }

  /** Shows a change; there is no comparison when it has no lines. */
  void show(String what, List<Text> meaning, List<DiffLine> lines, Supplier<String> patch) {
    sentences.show(meaning);
    diff.show(what, lines, patch);
    Presence.of(diff, !lines.isEmpty());
  }
}
