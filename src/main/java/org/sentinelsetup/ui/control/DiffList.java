package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.sentinelsetup.engine.diff.Changes;
import org.sentinelsetup.engine.diff.LineDiff;

/** The lines or rows of a comparison: to walk through change by change, to select and to copy. */
final class DiffList<T> extends ListView<T> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Function<List<T>, Changes> changesOf;
  private Changes changes = new Changes(List.of());

  DiffList(
      Supplier<ListCell<T>> cells,
      Function<List<T>, Changes> changesOf,
      Function<List<T>, String> copied) {
    this.changesOf = changesOf;
    getStyleClass().add("diff-lines");
    setCellFactory(_ -> cells.get());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setOnKeyPressed(
        event -> {
          if (COPY.match(event) && !getSelectionModel().isEmpty()) {
            CopyButton.put(copied.apply(List.copyOf(getSelectionModel().getSelectedItems())));
            event.consume();
          }
        });
  }

  void show(List<T> lines) {
    changes = changesOf.apply(lines);
    getItems().setAll(lines);
    scrollTo(0);
  }

  int changes() {
    return changes.blocks().size();
  }

  /** The change the selected line belongs to, counted from 0. */
  OptionalInt change() {
    return changes.at(getSelectionModel().getSelectedIndex());
  }

  void next() {
    changes.next(getSelectionModel().getSelectedIndex()).ifPresent(this::go);
  }

  void previous() {
    changes.previous(getSelectionModel().getSelectedIndex()).ifPresent(this::go);
  }

  /** Comes to a change, wherever the other layout had come to. */
  void go(OptionalInt change) {
    change.ifPresentOrElse(
        which -> go(changes.blocks().get(which).from()), getSelectionModel()::clearSelection);
  }

  private void go(int index) {
    getSelectionModel().clearAndSelect(index);
    scrollTo(Math.max(0, index - LineDiff.CONTEXT));
  }
}
