package org.sentinelsetup.ui.connect;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.ConnectStep;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.WizardEvent;

/** Ticked when the command has added the connection: the same step as the portals' last. */
final class AddedBox extends CheckBox {
  AddedBox(Consumer<WizardEvent.Act> send) {
    super(Words.say(Text.of("ui.connect.run")));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setOnAction(_ -> send.accept(new FlowAct.PortalStepTicked(ConnectStep.ADDED, isSelected())));
  }

  void show(ConnectStep step) {
    setSelected(step.ticked().contains(ConnectStep.ADDED));
  }
}
