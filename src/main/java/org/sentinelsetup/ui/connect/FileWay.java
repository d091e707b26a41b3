package org.sentinelsetup.ui.connect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.ConnectorRequest;
import org.sentinelsetup.engine.sentinel.ConnectorTemplate;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CodeCard;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.WizardState;

/** By a template, to be saved and deployed. */
final class FileWay extends Way {
  private final Desk desk;
  private final String ending;
  private final Function<ConnectorTemplate, String> made;
  private final CommandWay.Hints hints = new CommandWay.Hints();
  private final PlaceFields place;
  private final CodeCard file;
  private final CodeCard deployment;
  private final AddedBox added;
  private @Nullable ConnectorTemplate template;
  private String name = "";

  FileWay(Desk desk, String ending, Text what, Function<ConnectorTemplate, String> made) {
    this.desk = desk;
    this.ending = ending;
    this.made = made;
    place = new PlaceFields(desk.send());
    added = new AddedBox(desk.send());
    var save = new Button(Words.say(Text.of("ui.connect.save")));
    save.getStyleClass().addAll("small", "copy-button");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> save());
    file =
        new CodeCard(what, "", new CopyButton(Text.of("ui.connect.copy-file"), this::text), save);
    deployment =
        new CodeCard(
            Text.of("ui.connect.deployment"),
            "",
            new CopyButton(Text.of("ui.review.copy-command"), this::command));
    getChildren().addAll(hints, place, file, deployment, added);
  }

  @Override
  void show(WizardState state, InPlace connection) {
    var request =
        new ConnectorRequest(
            connection.inputs().cloud(), state.connect().place(), connection.outputs());
    template = new ConnectorTemplate(request);
    @Nullable String saved = state.connect().saved();
    name = connection.inputs().suffix() + ending;
    if (saved != null && saved.endsWith(ending)) {
      name = saved;
    }
    hints.show(request);
    place.show(state.connect().place());
    file.show(text());
    deployment.show(command());
    added.show(state.connect());
  }

  private String text() {
    return template == null ? "" : made.apply(template);
  }

  private String command() {
    return template == null ? "" : template.deployment(name);
  }

  private void save() {
    Path proposed = Path.of(name).getFileName();
    Optional<Path> chosen = desk.files().save(proposed == null ? name : proposed.toString());
    chosen.ifPresent(where -> desk.send().accept(new ConnectionAct.Save(where.toString(), text())));
  }
}
