package org.sentinelsetup.ui.logs;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogPrefix;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.wizard.LogAct;

/** Logs that the person names, because nothing about the bucket tells where they lie. */
final class OtherPlace extends VBox {
  private final ComboBox<LogType> types = new ComboBox<>();
  private final CheckedField prefix = new CheckedField();
  private final Button look = new Button(Words.say(Text.of("ui.logs.look-there")));
  private String typed = "";

  OtherPlace(Desk desk) {
    getStyleClass().add("other-place");
    var label = new Label(Words.say(Text.of("ui.logs.type")));
    label.getStyleClass().add("field-label");
    label.setLabelFor(types);
    types.setId("types");
    types.getItems().setAll(LogType.values());
    types.setValue(LogType.CLOUDTRAIL);
    types.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LogType type) {
            return type == null ? "" : Words.say(LogTypes.name(type));
          }

          @Override
          public @Nullable LogType fromString(String text) {
            return null;
          }
        });
    prefix.setId("prefix");
    prefix.setLabel(Words.say(Text.of("ui.logs.prefix")));
    prefix.setHint(Words.say(Text.of("ui.logs.prefix-hint")));
    prefix.setExample("AWSLogs/111122223333/CloudTrail/");
    prefix.onTyped(
        text -> {
          typed = text;
          prefix.show(text, LogPrefix.parse(text), true);
        });
    look.setId("lookThere");
    look.setMinWidth(USE_PREF_SIZE);
    look.setOnAction(
        _ -> {
          if (LogPrefix.parse(typed) instanceof Checked.Valid<LogPrefix>(LogPrefix folder)) {
            desk.send()
                .accept(
                    new LogAct.FolderChosen(
                        LogFolder.of(
                            types.getValue(), folder.value(), Text.of("discovery.by-person"))));
          } else {
            prefix.ask();
          }
        });
    getChildren().addAll(label, types, prefix, look);
    show(true);
  }

  void show(boolean open) {
    prefix.show(typed, LogPrefix.parse(typed), open);
    types.setDisable(!open);
    look.setDisable(!open);
  }
}
