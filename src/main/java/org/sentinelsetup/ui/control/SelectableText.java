package org.sentinelsetup.ui.control;

import javafx.beans.NamedArg;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** A text that looks like a label, wraps, and can be selected and copied. */
public final class SelectableText extends TextArea {
  private final Text measure = new Text();

  /**
   * An empty text.
   *
   * @param style how it looks
   */
  public SelectableText(@NamedArg("kind") String style) {
    getStyleClass().addAll("selectable-text", style);
    setEditable(false);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    setPrefRowCount(1);
    setMaxHeight(USE_PREF_SIZE);
    // As the skin of a text area measures: a last line has room for its underscores.
    measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    // Its own skin measures in columns and rows; this one takes the room of its text.
    fontProperty().addListener(_ -> requestLayout());
  }

  /**
   * Shows a text, keeping the selection when it is the same.
   *
   * @param text what to show
   */
  public void show(String text) {
    if (!text.equals(getText())) {
      setText(text);
      setAccessibleText(text);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    measure.setFont(getFont());
    measure.setText(getText());
    measure.setWrappingWidth(0);
    return Math.ceil(measure.getLayoutBounds().getWidth()) + 2;
  }

  @Override
  protected double computePrefHeight(double width) {
    measure.setFont(getFont());
    measure.setText(getText());
    measure.setWrappingWidth(width > 1 ? width - 1 : 0);
    return Math.ceil(measure.getLayoutBounds().getHeight());
  }
}
