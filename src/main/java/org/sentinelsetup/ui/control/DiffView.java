package org.sentinelsetup.ui.control;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Span;
import org.sentinelsetup.engine.diff.WordDiff;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * A comparison of two texts: line numbers, signs as well as colour, what is unchanged folded. Lines
 * can be selected and copied; only those in sight are laid out.
 */
public final class DiffView extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final SelectableText title = new SelectableText("identifier");
  private final Label added = new Label();
  private final Label removed = new Label();
  private final ListView<DiffLine> lines = new ListView<>();
  private Map<DiffLine, List<Span>> changed = Map.of();
  private Supplier<String> patch = () -> "";

  /** An empty comparison. */
  public DiffView() {
    getStyleClass().addAll("card", "diff-view");
    added.getStyleClass().add("diff-added");
    removed.getStyleClass().add("diff-removed");
    for (Label count : new Label[] {added, removed}) {
      count.setMinWidth(USE_PREF_SIZE);
    }
    HBox.setHgrow(title, Priority.ALWAYS);
    var copy = new CopyButton(Text.of("ui.diff.copy"), this::text);
    var copyPatch = new CopyButton(Text.of("ui.diff.copy-patch"), () -> patch.get());
    var header = new HBox(title, added, removed, copy, copyPatch);
    header.getStyleClass().add("card-header");
    header.setMinHeight(USE_PREF_SIZE);
    lines.getStyleClass().add("diff-lines");
    lines.setCellFactory(_ -> new DiffCell(line -> changed.getOrDefault(line, List.of())));
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.setOnKeyPressed(
        event -> {
          if (COPY.match(event) && !lines.getSelectionModel().isEmpty()) {
            CopyButton.put(DiffText.of(List.copyOf(lines.getSelectionModel().getSelectedItems())));
            event.consume();
          }
        });
    VBox.setVgrow(lines, Priority.ALWAYS);
    getChildren().addAll(header, lines);
  }

  /**
   * Shows a comparison.
   *
   * @param what what is compared, such as a key's ARN
   * @param comparison its lines
   * @param asPatch the same as a patch, made when it is copied
   */
  public void show(String what, List<DiffLine> comparison, Supplier<String> asPatch) {
    patch = asPatch;
    title.show(what);
    lines.setAccessibleText(Words.say(Text.of("ui.diff.name", what)));
    if (lines.getItems().equals(comparison)) {
      return;
    }
    count(added, "+", DiffText.count(comparison, DiffLine.Added.class));
    count(removed, "\u2212", DiffText.count(comparison, DiffLine.Removed.class));
    changed = WordDiff.in(comparison);
    lines.getItems().setAll(comparison);
    lines.scrollTo(0);
  }

  private static void count(Label label, String sign, long lines) {
    label.setText(sign + lines);
    Presence.of(label, lines > 0);
  }

  /**
   * The comparison as text, with signs.
   *
   * @return one line a line
   */
  public String text() {
    return DiffText.of(lines.getItems());
  }
}
