package org.sentinelsetup.ui.connections;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.DiagnoseAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Asks which connection is to be diagnosed: one that anybody may have made. */
final class DiagnosePane extends VBox {
  private final CheckedField field = new CheckedField();
  private final Button button =
      new Button(Words.say(Text.of("ui.diagnose.button")), new FontIcon(Feather.ACTIVITY));

  DiagnosePane(Consumer<WizardEvent.Act> send) {
    getStyleClass().add("diagnose");
    field.setLabel(Words.say(Text.of("ui.diagnose.target")));
    field.setExample(Words.say(Text.of("ui.diagnose.example")));
    field.onTyped(text -> send.accept(new DiagnoseAct.DiagnosisTyped(text)));
    button.setId("diagnose");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(USE_PREF_SIZE);
    button.setOnAction(_ -> send.accept(new DiagnoseAct.Diagnose()));
    getChildren().addAll(field, button);
  }

  void show(WizardState state) {
    boolean busy = state.undo().activity() instanceof Activity.Busy;
    field.show(state.diagnose().typed(), state.diagnose().target(), !busy);
    button.setDisable(
        busy
            || state.signIn().who() == null
            || state.diagnose().target() instanceof Checked.Invalid<?>
            || state.undo().regionValue() instanceof Checked.Invalid<?>);
  }
}
