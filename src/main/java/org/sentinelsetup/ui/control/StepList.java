package org.sentinelsetup.ui.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardState;

/** The steps, each with its state in words and as an icon. */
public final class StepList extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private final Map<StepId, Row> rows = new EnumMap<>(StepId.class);

  /**
   * The list.
   *
   * @param open is told which step the person wants to see
   */
  public StepList(Consumer<StepId> open) {
    getStyleClass().add("step-list");
    for (StepId step : StepId.ORDER) {
      Row row = new Row(step, open);
      rows.put(step, row);
      getChildren().add(row);
    }
  }

  /**
   * Shows how far each step is.
   *
   * @param state the wizard's state
   */
  public void show(WizardState state) {
    rows.forEach((step, row) -> row.show(Steps.stateOf(state, step), step == state.current()));
  }

  /**
   * Leads the person to the first step that is not done.
   *
   * @param state the wizard's state
   */
  public void focus(WizardState state) {
    for (Map.Entry<StepId, Row> row : rows.entrySet()) {
      if (!(Steps.stateOf(state, row.getKey()) instanceof StepState.Done)) {
        row.getValue().requestFocus();
        return;
      }
    }
  }

  private static final class Row extends Button {
    private final FontIcon icon = new FontIcon(Feather.CIRCLE);
    private final Label detail = new Label();
    private final HBox graphic;
    private final String title;

    Row(StepId step, Consumer<StepId> open) {
      title = Words.say(step.title());
      var name = new Label(title);
      name.getStyleClass().add("step-name");
      detail.getStyleClass().add("caption");
      detail.setWrapText(true);
      detail.setMinHeight(USE_PREF_SIZE);
      var texts = new VBox(name, detail);
      HBox.setHgrow(texts, Priority.ALWAYS);
      graphic = new HBox(icon, texts);
      graphic.getStyleClass().add("step-graphic");
      widthProperty().subscribe(width -> graphic.setPrefWidth(width.doubleValue() - aside()));
      setGraphic(graphic);
      setMaxWidth(Double.MAX_VALUE);
      getStyleClass().setAll("step-row");
      setOnAction(_ -> open.accept(step));
    }

    private double aside() {
      return getInsets().getLeft() + getInsets().getRight();
    }

    // A button would give its graphic one line; this one is as high as its words need.
    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return getInsets().getTop()
          + graphic.prefHeight((width < 0 ? getWidth() : width) - aside())
          + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    void show(StepState state, boolean current) {
      String words = Words.say(words(state));
      detail.setText(words);
      icon.setIconCode(icon(state));
      icon.getStyleClass().setAll("ikonli-font-icon", "step-icon", style(state));
      pseudoClassStateChanged(CURRENT, current);
      setDisable(state instanceof StepState.Locked);
      setAccessibleText(title + ", " + words);
    }

    private static Text words(StepState state) {
      return switch (state) {
        case StepState.Locked _ -> Text.of("ui.step.locked");
        case StepState.Ready() -> Text.of("ui.step.ready");
        case StepState.Working(Text what, _) -> what;
        case StepState.NeedsAttention _ -> Text.of("ui.step.attention");
        case StepState.Done(Text summary) -> summary;
      };
    }

    private static Feather icon(StepState state) {
      return switch (state) {
        case StepState.Locked _, StepState.Ready() -> Feather.CIRCLE;
        case StepState.Working _ -> Feather.LOADER;
        case StepState.NeedsAttention _ -> Feather.ALERT_TRIANGLE;
        case StepState.Done _ -> Feather.CHECK_CIRCLE;
      };
    }

    private static String style(StepState state) {
      return switch (state) {
        case StepState.Locked _ -> "muted";
        case StepState.Ready(), StepState.Working _ -> "accent-icon";
        case StepState.NeedsAttention _ -> "danger-icon";
        case StepState.Done _ -> "success-icon";
      };
    }
  }
}
