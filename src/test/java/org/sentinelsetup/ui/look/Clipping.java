package org.sentinelsetup.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Texts that are cut off, by an ellipsis or by the edge of the window. */
public final class Clipping {
  private static final double SLACK = 1;

  private Clipping() {}

  /** Every text that cannot be read whole. */
  public static List<String> cut(Scene scene) {
    var found = new ArrayList<String>();
    for (Node node : Nodes.shown(scene.getRoot())) {
      if (node instanceof Labeled labeled && shortened(labeled)) {
        found.add("shortened '%s' at %s".formatted(labeled.getText(), Nodes.describe(labeled)));
      }
      if (node instanceof ScrollPane pane && tooWide(pane)) {
        found.add(
            "%.1f in %.1f wide: %s"
                .formatted(
                    pane.getContent().getLayoutBounds().getWidth(),
                    pane.getViewportBounds().getWidth(),
                    Nodes.describe(pane)));
      }
      if (node instanceof Text text && !text.getText().isBlank() && outside(text, scene)) {
        found.add("outside '%s' at %s".formatted(text.getText(), Nodes.describe(text)));
      }
    }
    return found;
  }

  private static boolean shortened(Labeled labeled) {
    return labeled.getText() != null
        && !labeled.getText().isBlank()
        && labeled.getChildrenUnmodifiable().stream()
            .filter(child -> child instanceof Text && !(child instanceof FontIcon))
            .map(Text.class::cast)
            .anyMatch(text -> !text.getText().equals(labeled.getText()));
  }

  /** Whether something lies at the side where nobody can scroll to. */
  private static boolean tooWide(ScrollPane pane) {
    return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
        && pane.getContent() != null
        && pane.getContent().getLayoutBounds().getWidth()
            > pane.getViewportBounds().getWidth() + SLACK;
  }

  private static boolean outside(Text text, Scene scene) {
    Bounds bounds = Nodes.onScene(text);
    boolean aside = bounds.getMinX() < -SLACK || bounds.getMaxX() > scene.getWidth() + SLACK;
    boolean below = bounds.getMinY() < -SLACK || bounds.getMaxY() > scene.getHeight() + SLACK;
    return aside && !inRow(text) || below && !Nodes.scrolls(text) && !inRow(text);
  }

  /**
   * Rows and columns lie outside while they are scrolled away; tabs that do not fit are in the menu
   * beside them.
   */
  private static boolean inRow(Text text) {
    return Nodes.insideStyle(text, "headers-region")
        || Nodes.insideStyle(text, "column-header")
        || Nodes.inside(text, javafx.scene.control.IndexedCell.class)
        || Nodes.inside(text, javafx.scene.control.TextInputControl.class);
  }
}
