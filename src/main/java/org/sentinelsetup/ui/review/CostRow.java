package org.sentinelsetup.ui.review;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.cost.Billed;
import org.sentinelsetup.engine.cost.CostText;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Price;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.wizard.CostStep;

/** One thing that is billed: how much of it, why, and a field for the person's price. */
final class CostRow extends HBox {
  private final Charge charge;
  private final Label quantity = new Label();
  private final Label why = new Label();
  private final @Nullable CheckedField price;
  private final @Nullable CheckedField factor;

  CostRow(Charge charge, BiConsumer<Charge, String> priced, Consumer<String> multiplied) {
    this.charge = charge;
    getStyleClass().add("finding");
    setMinHeight(USE_PREF_SIZE);
    var name = new Label(Words.say(Text.of("cost.item-" + charge.word())));
    name.getStyleClass().add("card-title");
    quantity.setId("cost-" + charge.word());
    why.getStyleClass().add("caption");
    for (Label label : new Label[] {name, quantity, why}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    var texts = new VBox(name, quantity, why);
    texts.getStyleClass().add("finding-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().add(texts);
    price =
        charge.priced()
            ? field(
                "price-" + charge.word(),
                Text.of("cost.price-" + charge.word()),
                text -> priced.accept(charge, text))
            : null;
    factor =
        charge == Charge.INGESTION
            ? field("cost-factor", Text.of("ui.review.cost-factor"), multiplied)
            : null;
    if (price != null) {
      var fields = factor == null ? new VBox(price) : new VBox(factor, price);
      fields.getStyleClass().addAll("finding-texts", "cost-price");
      getChildren().add(fields);
    }
  }

  Charge charge() {
    return charge;
  }

  void show(Billed billed, CostStep step) {
    quantity.setText(Words.say(CostText.quantity(billed, step.volume() != null)));
    why.setText(Words.say(billed.why()));
    if (price != null) {
      price.show(step.typed(charge), read(step.typed(charge)), true);
    }
    if (factor != null) {
      factor.show(step.factor(), read(step.factor()), true);
    }
  }

  private static Checked<?> read(String text) {
    return text.isBlank() ? Checked.valid(text) : Price.parse(text);
  }

  private static CheckedField field(String id, Text label, Consumer<String> typed) {
    var field = new CheckedField();
    field.setId(id);
    field.setLabel(Words.say(label));
    field.onTyped(typed);
    return field;
  }
}
