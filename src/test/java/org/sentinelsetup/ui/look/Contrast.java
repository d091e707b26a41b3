package org.sentinelsetup.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Contrast of texts with what is behind them.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
public final class Contrast {
  private static final double LEAST = 4.5;
  private static final double LEAST_OF_ICONS = 3;

  private Contrast() {}

  /** Every text with too little contrast; texts of disabled controls are exempt, as in WCAG. */
  public static List<String> tooLittle(Node root) {
    var found = new ArrayList<String>();
    for (Node node : Nodes.shown(root)) {
      if (node instanceof Text text
          && !text.getText().isBlank()
          && Nodes.enabled(text)
          && text.getFill() instanceof Color fill) {
        Color ground = ground(text);
        double ratio = ratio(over(fade(fill, text), ground), ground);
        if (ratio < (text instanceof FontIcon ? LEAST_OF_ICONS : LEAST)) {
          found.add(
              "%.2f '%s' %s on %s at %s"
                  .formatted(ratio, text.getText(), fill, ground, Nodes.describe(text)));
        }
      }
    }
    return found;
  }

  static double ratio(Color one, Color other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Color fade(Color color, Node node) {
    double opacity = color.getOpacity();
    for (Node up = node; up != null; up = up.getParent()) {
      opacity *= up.getOpacity();
    }
    return Color.color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }

  /** What is painted behind a node, from its nearest opaque ancestor forward. */
  private static Color ground(Node node) {
    var layers = new ArrayList<Color>();
    boolean opaque = false;
    for (Node up = node.getParent(); up != null && !opaque; up = up.getParent()) {
      if (up instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        for (int i = fills.size() - 1; i >= 0 && !opaque; i--) {
          Paint paint = fills.get(i).getFill();
          if (paint instanceof Color color) {
            layers.add(color);
            opaque = color.isOpaque();
          }
        }
      }
    }
    Color ground = Color.WHITE;
    for (Color layer : layers.reversed()) {
      ground = over(layer, ground);
    }
    return ground;
  }

  private static Color over(Color top, Color bottom) {
    return bottom.interpolate(
        Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
  }
}
