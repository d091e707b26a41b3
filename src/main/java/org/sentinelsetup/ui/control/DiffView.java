package org.sentinelsetup.ui.control;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.engine.diff.Changes;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.SideBySide;
import org.sentinelsetup.engine.diff.Span;
import org.sentinelsetup.engine.diff.WordDiff;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * A comparison of two texts: line numbers, signs as well as colour, what is unchanged folded, what
 * nobody would see shown by its number. Lines can be selected and copied; only those in sight are
 * laid out.
 */
public final class DiffView extends VBox {
  private final SelectableText title = new SelectableText("identifier");
  private final Label added = new Label();
  private final Label removed = new Label();
  private final Label unseen = new Label();
  private final DiffList<DiffLine> lines =
      new DiffList<>(() -> new DiffCell(this::changed), Changes::ofLines, DiffText::of);
  private final DiffList<SideBySide.Row> rows =
      new DiffList<>(() -> new DiffRowCell(this::changed), Changes::ofRows, this::unified);
  private final DiffTools tools;
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
    var header = new HBox(title, added, removed);
    header.getStyleClass().add("card-header");
    header.setMinHeight(USE_PREF_SIZE);
    tools =
        new DiffTools(
            () -> shown().previous(),
            () -> shown().next(),
            List.of(
                new CopyButton(Text.of("ui.diff.copy"), this::text),
                new CopyButton(Text.of("ui.diff.copy-patch"), () -> patch.get())));
    tools.setMinHeight(USE_PREF_SIZE);
    unseen.getStyleClass().addAll("warning-text", "diff-unseen");
    unseen.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    unseen.setWrapText(true);
    unseen.setMinHeight(USE_PREF_SIZE);
    Presence.of(unseen, false);
    for (DiffList<?> list : List.of(lines, rows)) {
      VBox.setVgrow(list, Priority.ALWAYS);
      list.getSelectionModel().selectedIndexProperty().subscribe(_ -> place());
    }
    getChildren().addAll(header, tools, unseen, lines);
    sideBySideProperty().subscribe(this::lay);
    DiffKeys.on(this, () -> shown().previous(), () -> shown().next());
  }

  /**
   * Whether before and after stand beside each other, and not below.
   *
   * @return the choice, to be shared by several comparisons
   */
  public BooleanProperty sideBySideProperty() {
    return tools.sideBySide();
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
    String name = Words.say(Text.of("ui.diff.name", what));
    lines.setAccessibleText(name);
    rows.setAccessibleText(name);
    if (lines.getItems().equals(comparison)) {
      return;
    }
    count(added, "+", DiffText.count(comparison, DiffLine.Added.class));
    count(removed, "\u2212", DiffText.count(comparison, DiffLine.Removed.class));
    Text sentence = DiffText.unseen(comparison);
    Presence.of(unseen, sentence != null);
    unseen.setText(sentence == null ? "" : Words.say(sentence));
    changed = WordDiff.in(comparison);
    lines.show(comparison);
    rows.show(SideBySide.of(comparison));
    place();
  }

  /**
   * The comparison as text, with signs.
   *
   * @return one line a line
   */
  public String text() {
    return DiffText.of(lines.getItems());
  }

  private List<Span> changed(DiffLine line) {
    return changed.getOrDefault(line, List.of());
  }

  private DiffList<?> shown() {
    return sideBySideProperty().get() ? rows : lines;
  }

  private void lay(boolean beside) {
    DiffList<?> from = beside ? lines : rows;
    OptionalInt change = from.change();
    getChildren().set(getChildren().size() - 1, shown());
    shown().go(change);
    place();
  }

  private void place() {
    tools.show(shown().change(), shown().changes());
  }

  /** Rows as the lines they are made of, in the order of the comparison. */
  private String unified(List<SideBySide.Row> selected) {
    Set<DiffLine> picked = Collections.newSetFromMap(new IdentityHashMap<>());
    selected.stream()
        .flatMap(row -> Stream.concat(row.left().stream(), row.right().stream()))
        .forEach(picked::add);
    return DiffText.of(lines.getItems().stream().filter(picked::contains).toList());
  }

  private static void count(Label label, String sign, long lines) {
    label.setText(sign + lines);
    Presence.of(label, lines > 0);
  }
}
