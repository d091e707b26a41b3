package org.sentinelsetup.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Span;

/**
 * One line of a comparison: number, sign, text. A long line is wrapped, not cut. Plain texts, not
 * labels: there are many of them at once, and a label is three times as long in coming.
 */
final class DiffCell extends ListCell<DiffLine> {
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Text number = new Text();
  private final Text sign = new Text();
  private final TextFlow flow = new TextFlow();
  private final HBox row = new HBox(number, sign, flow);

  private final Function<DiffLine, List<Span>> changed;

  /**
   * A cell.
   *
   * @param changed the parts of a line that differ from the line it replaces
   */
  DiffCell(Function<DiffLine, List<Span>> changed) {
    this.changed = changed;
    getStyleClass().add("diff-cell");
    number.getStyleClass().add("diff-number");
    sign.getStyleClass().add("diff-sign");
    HBox.setHgrow(flow, Priority.ALWAYS);
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double inner = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected void updateItem(DiffLine line, boolean empty) {
    super.updateItem(line, empty);
    boolean none = empty || line == null;
    setGraphic(none ? null : row);
    pseudoClassStateChanged(ADDED, !none && line instanceof DiffLine.Added);
    pseudoClassStateChanged(REMOVED, !none && line instanceof DiffLine.Removed);
    pseudoClassStateChanged(FOLDED, !none && line instanceof DiffLine.Folded);
    if (none) {
      setAccessibleText(null);
      return;
    }
    // One width each, as every letter has; the blanks are part of the line's measure.
    number.setText("%4s ".formatted(DiffText.number(line)));
    sign.setText(DiffText.sign(line).replace('-', '\u2212') + " ");
    flow.getChildren().setAll(texts(DiffText.text(line), changed.apply(line)));
    setAccessibleText(DiffText.spoken(line));
  }

  /** The line in one piece, or in as many as its changed words make. */
  private static List<Text> texts(String line, List<Span> changed) {
    List<Text> texts = new ArrayList<>();
    int at = 0;
    for (Span span : changed) {
      if (!span.covers(line)) {
        add(texts, line.substring(at, span.from()), "diff-text");
        add(texts, line.substring(span.from(), span.to()), "diff-word");
        at = span.to();
      }
    }
    add(texts, line.substring(at), "diff-text");
    return texts;
  }

  private static void add(List<Text> texts, String part, String style) {
    if (!part.isEmpty()) {
      var text = new Text(part);
      text.getStyleClass().add(style);
      texts.add(text);
    }
  }
}
