package org.sentinelsetup.ui.review;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** One resource of the stack: what would become of it, what it is, and what AWS calls it. */
final class ResourceCell extends ListCell<ResourceChange> {
  private final Label sign = new Label();
  private final Label what = new Label();
  private final Label names = new Label();
  private final Label action = new Label();
  private final HBox row;

  ResourceCell() {
    getStyleClass().add("resource-cell");
    what.getStyleClass().add("resource-what");
    names.getStyleClass().addAll("identifier", "resource-names");
    action.getStyleClass().add("caption");
    action.setMinWidth(USE_PREF_SIZE);
    sign.setMinWidth(USE_PREF_SIZE);
    var texts = new VBox(what, names);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(sign, texts, action);
    row.getStyleClass().add("resource-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ResourceChange change, boolean empty) {
    super.updateItem(change, empty);
    if (empty || change == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String signed = sign(change);
    sign.setText(signed);
    sign.getStyleClass().setAll("label", "sign", style(signed));
    what.setText(what(change));
    names.setText(change.logicalId() + " \u00b7 " + change.type());
    action.setText(Words.say(action(change)));
    setGraphic(row);
    setAccessibleText(action.getText() + ": " + what.getText() + ", " + names.getText());
  }

  static String line(ResourceChange change) {
    return String.join("  ", sign(change), what(change), change.logicalId(), change.type());
  }

  private static String what(ResourceChange change) {
    return Words.say(ResourceWords.of(change.logicalId(), change.type()));
  }

  private static String sign(ResourceChange change) {
    return switch (change.action()) {
      case "Add" -> "+";
      case "Remove" -> "\u2212";
      default -> "True".equals(change.replacement()) ? "\u00b1" : "~";
    };
  }

  private static String style(String sign) {
    return switch (sign) {
      case "+" -> "sign-added";
      case "\u2212" -> "sign-removed";
      default -> "sign-changed";
    };
  }

  private static Text action(ResourceChange change) {
    return switch (change.action()) {
      case "Add" -> Text.of("ui.review.action-add");
      case "Remove" -> Text.of("ui.review.action-remove");
      case "Modify" ->
          "True".equals(change.replacement())
              ? Text.of("ui.review.action-replace")
              : "Conditional".equals(change.replacement())
                  ? Text.of("ui.review.action-maybe-replace")
                  : Text.of("ui.review.action-modify");
      default -> Text.of("ui.review.action-other", change.action());
    };
  }
}
