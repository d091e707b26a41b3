package org.sentinelsetup.ui.control;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/**
 * A field to type into, with its label, where its value is found, and whether what was typed can be
 * used. What is wrong is said once the field has been left, not at the first letter.
 */
public final class CheckedField extends VBox {
  // The theme's own.
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

  private final Label label = new Label();
  private final CustomTextField field = new CustomTextField();
  private final Label error = new Label();
  private final Label hint = new Label();
  private final FontIcon good = new FontIcon(Feather.CHECK);
  private Consumer<String> typed = _ -> {};
  private @Nullable Text wrong;
  private boolean left;
  private boolean showing;

  /** An empty field. */
  public CheckedField() {
    getStyleClass().add("checked-field");
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    error.getStyleClass().add("field-error");
    error.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    hint.getStyleClass().add("caption");
    good.getStyleClass().add("success-icon");
    field.setRight(good);
    for (Label text : new Label[] {label, error, hint}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().addAll(label, field, error, hint);
    field
        .textProperty()
        .addListener(
            (_, _, now) -> {
              if (!showing) {
                typed.accept(now);
              }
            });
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              left |= !focused && !field.getText().isEmpty();
              showWrong();
            });
    showWrong();
  }

  /**
   * Shows what was typed and whether it can be used. Leaves the caret alone while the person types.
   *
   * @param text as typed
   * @param value what it means
   * @param editable whether it may still be changed
   */
  public void show(String text, Checked<?> value, boolean editable) {
    if (!text.equals(field.getText()) && !field.isFocused()) {
      showing = true;
      field.setText(text);
      showing = false;
    }
    field.setEditable(editable);
    wrong = value instanceof Checked.Invalid<?>(Text why) ? why : null;
    showWrong();
  }

  /**
   * Whom to tell what is typed.
   *
   * @param whom is given the whole text at every change a person makes
   */
  public void onTyped(Consumer<String> whom) {
    typed = whom;
  }

  /** Leads the person here and says what is wrong. */
  public void ask() {
    left = true;
    field.requestFocus();
    field.selectAll();
    showWrong();
  }

  private void showWrong() {
    boolean restored = !field.isFocused() && !field.getText().isEmpty();
    boolean tell = wrong != null && (left || restored);
    Presence.of(hint, !hint.getText().isEmpty());
    error.setText(wrong == null ? "" : Words.say(wrong));
    Presence.of(error, tell);
    good.setVisible(wrong == null && !field.getText().isEmpty());
    field.pseudoClassStateChanged(INVALID, tell);
    field.setAccessibleText(label.getText());
    field.setAccessibleHelp(tell ? error.getText() : hint.getText());
  }

  /**
   * The name of the field.
   *
   * @return the label
   */
  public String getLabel() {
    return label.getText();
  }

  /**
   * Names the field.
   *
   * @param text the label
   */
  public void setLabel(String text) {
    label.setText(text);
    showWrong();
  }

  /**
   * Where the value is found, or what it does.
   *
   * @return the hint
   */
  public String getHint() {
    return hint.getText();
  }

  /**
   * Says where the value is found, or what it does.
   *
   * @param text the hint
   */
  public void setHint(String text) {
    hint.setText(text);
    showWrong();
  }

  /**
   * What an answer looks like.
   *
   * @return the example
   */
  public String getExample() {
    return field.getPromptText();
  }

  /**
   * Shows what an answer looks like while there is none.
   *
   * @param text the example
   */
  public void setExample(String text) {
    field.setPromptText(text);
  }
}
