package org.sentinelsetup.ui.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.SignInStep;

/**
 * What the person has already to sign in with: profiles of the AWS files, credentials of the
 * environment, a sign-in of the AWS CLI. Takes no room where there is nothing.
 */
final class OffersRow extends VBox {
  private final InstantSource clock;
  private final SearchableComboBox<SignInOffer> offers = new SearchableComboBox<>();
  private final Button use = Parts.button("ui.signin.use-offer", "useOffer");
  private final Button reuse = Parts.button("ui.signin.reuse", "reuseSession");
  private final Label note = Parts.label("ui.signin.offers-hint", "caption");
  private final Label complaints = new Label();

  OffersRow(Desk desk) {
    this.clock = desk.clock();
    getStyleClass().add("offers");
    Label label = Parts.label("ui.signin.offers", "field-label");
    label.setLabelFor(offers);
    offers.setId("offers");
    offers.setMaxWidth(Double.MAX_VALUE);
    offers.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable SignInOffer offer) {
            return offer == null ? "" : Words.say(name(offer));
          }

          @Override
          public @Nullable SignInOffer fromString(String text) {
            return null;
          }
        });
    offers.valueProperty().addListener((_, _, now) -> explain(now));
    use.setOnAction(_ -> choose(desk));
    reuse.setOnAction(_ -> desk.send().accept(new SignInAct.ReuseSession()));
    HBox.setHgrow(offers, Priority.ALWAYS);
    var row = new HBox(offers, use, reuse);
    row.getStyleClass().add("offers-row");
    complaints.getStyleClass().add("caption");
    complaints.setId("complaints");
    complaints.setWrapText(true);
    complaints.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(label, row, note, complaints);
  }

  void show(SignInStep step, boolean open) {
    List<SignInOffer> all = step.existing().offers();
    Presence.of(
        this, open && step.prompt() == null && !(all.isEmpty() && complaintsOf(step).isEmpty()));
    if (!all.equals(List.copyOf(offers.getItems()))) {
      offers.getItems().setAll(all);
    }
    boolean busy = step.activity() instanceof Activity.Busy;
    offers.setDisable(busy);
    use.setDisable(busy || !usable(offers.getValue()));
    Presence.of(reuse, false);
    step.existing()
        .session(step.startUrl(), step.ssoRegion(), clock.instant())
        .filter(_ -> !step.entered())
        .ifPresent(
            end -> {
              long minutes = Duration.between(clock.instant(), end).toMinutes();
              reuse.setText(Words.say(Text.of("ui.signin.reuse", minutes)));
              Presence.of(reuse, true);
            });
    complaints.setText(complaintsOf(step));
    Presence.of(complaints, !complaints.getText().isEmpty());
  }

  private static String complaintsOf(SignInStep step) {
    return String.join("\n", step.existing().complaints().stream().map(Words::say).toList());
  }

  private void explain(@Nullable SignInOffer offer) {
    use.setDisable(!usable(offer));
    note.setText(
        Words.say(
            switch (offer) {
              case SignInOffer.Unusable(_, Text why) -> why;
              case SignInOffer.Keys _ -> Text.of("ui.signin.offer-keys");
              case SignInOffer.Portal _ -> Text.of("ui.signin.offer-portal");
              case null -> Text.of("ui.signin.offers-hint");
            }));
  }

  private static boolean usable(@Nullable SignInOffer offer) {
    return offer != null && !(offer instanceof SignInOffer.Unusable);
  }

  private void choose(Desk desk) {
    desk.send().accept(new SignInAct.OfferChosen(Objects.requireNonNull(offers.getValue())));
  }

  private static Text name(SignInOffer offer) {
    return switch (offer) {
      case SignInOffer.Portal portal ->
          Text.of("ui.signin.offer", portal.name(), portal.startUrl().value());
      case SignInOffer.Keys(var name, Text how) ->
          name.isEmpty()
              ? Text.of("ui.signin.offer-environment")
              : Text.of("ui.signin.offer", name, how);
      case SignInOffer.Unusable(var name, _) -> Text.of("ui.signin.offer-unusable", name);
    };
  }
}
