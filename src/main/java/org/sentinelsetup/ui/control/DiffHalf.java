package org.sentinelsetup.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.Piece;
import org.sentinelsetup.engine.diff.Span;

/**
 * A line of a comparison as it is drawn: number, sign, text. A long line is wrapped, not cut. Plain
 * texts, not labels: there are many of them at once, and a label is three times as long in coming.
 */
final class DiffHalf extends HBox {
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private final Text number = new Text();
  private final Text sign = new Text();
  private final TextFlow flow = new TextFlow();

  DiffHalf() {
    getStyleClass().add("diff-half");
    number.getStyleClass().add("diff-number");
    sign.getStyleClass().add("diff-sign");
    HBox.setHgrow(flow, Priority.ALWAYS);
    getChildren().addAll(number, sign, flow);
  }

  /** Shows a line with its number, the changed parts of it marked. */
  void show(DiffLine line, String beside, List<Span> changed) {
    state(this, line);
    // One width each, as every letter has; the blanks are part of the line's measure.
    number.setText("%4s ".formatted(beside));
    sign.setText(DiffText.sign(line).replace('-', '\u2212') + " ");
    flow.getChildren().setAll(texts(DiffText.text(line), changed));
  }

  /** Shows that there is nothing in this place. */
  void none() {
    state(this, null);
    number.setText("");
    sign.setText("");
    flow.getChildren().clear();
  }

  private static void state(Node node, @Nullable DiffLine line) {
    node.pseudoClassStateChanged(ADDED, line instanceof DiffLine.Added);
    node.pseudoClassStateChanged(REMOVED, line instanceof DiffLine.Removed);
    node.pseudoClassStateChanged(FOLDED, line instanceof DiffLine.Folded);
    node.pseudoClassStateChanged(NONE, line == null);
  }

  /** The line in one piece, or in as many as its changed words and what is not seen make. */
  private static List<Text> texts(String line, List<Span> changed) {
    List<Span> words = changed.stream().filter(span -> !span.covers(line)).toList();
    List<Text> texts = new ArrayList<>();
    for (Piece piece : Piece.of(line, words)) {
      var text = new Text(piece.shown());
      text.getStyleClass().add(piece.changed() ? "diff-word" : "diff-text");
      if (piece.invisible()) {
        text.getStyleClass().add("diff-invisible");
      }
      texts.add(text);
    }
    return texts;
  }
}
