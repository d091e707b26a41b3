package org.sentinelsetup.ui.logs;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Small texts below a fact. */
final class Captioned {
  private Captioned() {}

  static Label of(Text text) {
    var label = new Label(Words.say(text));
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label warning(Text text) {
    Label label = of(text);
    label.getStyleClass().add("warning-text");
    label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    return label;
  }
}
