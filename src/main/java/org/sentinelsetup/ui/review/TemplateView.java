package org.sentinelsetup.ui.review;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.control.SelectableText;

/** The template as it was sent, and its parameters, to look at. */
public final class TemplateView extends VBox {
  private static final double NAMES = 210;
  private final GridPane parameters = new GridPane();
  private final TextArea text = new TextArea();
  private Optional<PlannedChange.Stack> shown = Optional.empty();

  /** Without a template. */
  public TemplateView() {
    getStyleClass().add("review-tab");
    parameters.getStyleClass().add("parameters");
    var names = new ColumnConstraints(NAMES);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    parameters.getColumnConstraints().addAll(names, values);
    var scroll = new ScrollPane(parameters);
    scroll.getStyleClass().add("content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    text.getStyleClass().addAll("identifier", "template-text");
    text.setEditable(false);
    text.setAccessibleText(Words.say(Text.of("ui.review.template")));
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox first =
        card("ui.review.parameters", scroll, new CopyButton(Text.of("ui.diff.copy"), this::copied));
    VBox second =
        card("ui.review.template", text, new CopyButton(Text.of("ui.diff.copy"), text::getText));
    first.setMinHeight(140);
    first.setPrefHeight(200);
    VBox.setVgrow(second, Priority.ALWAYS);
    second.setPrefHeight(260);
    getChildren().addAll(first, second);
  }

  /**
   * Shows the template of a stack.
   *
   * @param stack the stack, empty when the plan has none
   */
  public void show(Optional<PlannedChange.Stack> stack) {
    if (stack.equals(shown)) {
      return;
    }
    shown = stack;
    parameters.getChildren().clear();
    text.setText(stack.map(PlannedChange.Stack::template).orElse(""));
    stack.ifPresent(one -> one.parameters().forEach(this::row));
  }

  private void row(StackParameter parameter) {
    var name = new Label(parameter.name());
    var value = new SelectableText("identifier");
    value.show(parameter.value().isEmpty() ? "\u2013" : parameter.value());
    parameters.addRow(parameters.getRowCount(), name, value);
  }

  private String copied() {
    return shown.stream()
        .flatMap(stack -> stack.parameters().stream())
        .map(parameter -> parameter.name() + "=" + parameter.value())
        .collect(Collectors.joining("\n"));
  }

  private static VBox card(String title, Region content, CopyButton copy) {
    var label = new Label(Words.say(Text.of(title)));
    label.getStyleClass().add("card-title");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var header = new HBox(label, gap, copy);
    header.getStyleClass().add("card-header");
    var card = new VBox(header, content);
    card.getStyleClass().add("card");
    return card;
  }
}
