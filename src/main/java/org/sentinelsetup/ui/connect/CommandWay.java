package org.sentinelsetup.ui.connect;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CodeCard;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.WizardState;

/** By one command of the Azure CLI. */
final class CommandWay extends Way {
  private final Hints hints = new Hints();
  private final PlaceFields place;
  private final RadioButton powerShell =
      new RadioButton(Words.say(Text.of("ui.connect.power-shell")));
  private final CodeCard card;
  private final AddedBox added;
  private @Nullable ConnectorRequest request;

  CommandWay(Desk desk) {
    place = new PlaceFields(desk.send());
    added = new AddedBox(desk.send());
    card =
        new CodeCard(
            Text.of("ui.connect.command"),
            "",
            new CopyButton(Text.of("ui.review.copy-command"), this::command));
    card.setId("azCommand");
    var shells = new ToggleGroup();
    var posix = new RadioButton(Words.say(Text.of("ui.connect.posix")));
    for (RadioButton shell : List.of(posix, powerShell)) {
      shell.setToggleGroup(shells);
    }
    powerShell.setId("powerShell");
    posix.setSelected(true);
    shells.selectedToggleProperty().subscribe(_ -> card.show(command()));
    var choice = new FlowPane(posix, powerShell);
    choice.getStyleClass().add("portals");
    getChildren().addAll(hints, place, choice, card, added);
  }

  @Override
  void show(WizardState state, InPlace connection) {
    request =
        new ConnectorRequest(
            connection.inputs().cloud(), state.connect().place(), connection.outputs());
    hints.show(request);
    place.show(state.connect().place());
    card.show(command());
    added.show(state.connect());
  }

  private String command() {
    if (request == null) {
      return "";
    }
    return powerShell.isSelected() ? request.powerShell() : request.posix();
  }

  /** What has to be known before a command is run. */
  static final class Hints extends Label {
    Hints() {
      setWrapText(true);
      setMinHeight(USE_PREF_SIZE);
      getStyleClass().add("page-lead");
    }

    void show(ConnectorRequest request) {
      var words = new StringBuilder(Words.say(Text.of("ui.connect.before-command")));
      for (Text hint : request.hints()) {
        words.append(' ').append(Words.say(hint));
      }
      setText(words.toString());
    }
  }
}
