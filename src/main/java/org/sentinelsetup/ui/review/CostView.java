package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.cost.Billed;
import org.sentinelsetup.engine.cost.CostText;
import org.sentinelsetup.engine.cost.Sum;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.CostAct;
import org.sentinelsetup.wizard.CostStep;
import org.sentinelsetup.wizard.WizardEvent;

/** What the connection is billed for: measured on request, priced by the person. */
public final class CostView extends ScrollPane {
  private final Sentences lead = new Sentences();
  private final Label status = new Label();
  private final Button measure = new Button();
  private final Sentences sum = new Sentences();
  private final List<CostRow> rows = new ArrayList<>();
  private Consumer<WizardEvent.Act> send = _ -> {};
  private @Nullable Plan plan;
  private @Nullable CostStep shown;
  private OptionalInt alarmMetrics = OptionalInt.empty();

  /** Without anything measured. */
  public CostView() {
    getStyleClass().add("content");
    for (Charge charge : Charge.values()) {
      rows.add(
          new CostRow(
              charge,
              (what, text) -> send.accept(new CostAct.PriceTyped(what, text)),
              text -> send.accept(new CostAct.FactorTyped(text))));
    }
    lead.show(Text.of("cost.lead"), Text.of("cost.lead-prices"));
    status.setId("cost-measured");
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    measure.setId("measure");
    measure.setMinWidth(USE_PREF_SIZE);
    measure.setOnAction(
        _ ->
            send.accept(
                shown != null && shown.measuring()
                    ? new CostAct.StopMeasuring()
                    : new CostAct.MeasureVolume()));
    sum.setId("cost-sum");
    var cards =
        new VBox(
            lead,
            card("ui.review.cost-volume", body(volume())),
            card("ui.review.cost-aws", rows(false)),
            card("ui.review.cost-azure", rows(true)),
            card("ui.review.cost-sum", body(sum)));
    cards.getStyleClass().add("review-tab");
    setContent(cards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /**
   * Whom to tell what the person does.
   *
   * @param whom sends it to the wizard
   */
  void tell(Consumer<WizardEvent.Act> whom) {
    send = whom;
  }

  /**
   * Shows the costs of a plan.
   *
   * @param now the plan
   * @param step what is known of its costs
   */
  void show(Plan now, CostStep step) {
    boolean same = now.equals(plan);
    if (same && step.equals(shown)) {
      return;
    }
    if (!same) {
      alarmMetrics = alarmMetrics(now);
    }
    plan = now;
    shown = step;
    status.setText(status(step));
    measure.setText(Words.say(button(step)));
    List<Billed> billed =
        Billed.of(step.volume(), now.inputs().source(), alarmMetrics, step.usableFactor());
    for (CostRow row : rows) {
      billed.stream()
          .filter(one -> one.charge() == row.charge())
          .forEach(one -> row.show(one, step));
    }
    sum.show(CostText.sum(Sum.of(billed, step.usable())));
  }

  private static OptionalInt alarmMetrics(Plan plan) {
    return plan.changes().stream()
        .filter(PlannedChange.Stack.class::isInstance)
        .map(PlannedChange.Stack.class::cast)
        .mapToInt(stack -> Template.of(stack.template()).alarmMetrics(stack.parameters()))
        .findFirst();
  }

  private static String status(CostStep step) {
    return switch (step.activity()) {
      case Activity.Busy(var what, _) -> Words.say(what);
      case Activity.Failed(var problem) ->
          Words.say(Text.of("ui.review.cost-failed", problem.cause(), problem.action()));
      case Activity.Idle() -> Words.say(CostText.measured(step.volume()));
    };
  }

  private static Text button(CostStep step) {
    if (step.measuring()) {
      return Text.of("ui.review.cost-stop");
    }
    return Text.of(step.volume() == null ? "ui.review.cost-measure" : "ui.review.cost-again");
  }

  private HBox volume() {
    var texts = new VBox(status);
    HBox.setHgrow(texts, Priority.ALWAYS);
    var row = new HBox(texts, measure);
    row.getStyleClass().add("cost-status");
    row.setMinHeight(USE_PREF_SIZE);
    return row;
  }

  private VBox rows(boolean azure) {
    var box = new VBox();
    rows.stream()
        .filter(row -> (row.charge() == Charge.INGESTION) == azure)
        .forEach(box.getChildren()::add);
    return box;
  }

  private static VBox body(Region content) {
    var body = new VBox(content);
    body.getStyleClass().add("card-body");
    return body;
  }

  private static VBox card(String title, Region content) {
    var label = new Label(Words.say(Text.of(title)));
    label.getStyleClass().add("card-title");
    var header = new HBox(label);
    header.getStyleClass().add("card-header");
    var card = new VBox(header, content);
    card.getStyleClass().add("card");
    return card;
  }
}
