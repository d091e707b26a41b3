package org.sentinelsetup.ui.connect;

import javafx.scene.layout.VBox;
import org.sentinelsetup.wizard.InPlace;
import org.sentinelsetup.wizard.WizardState;

/** One way to add the connection in Sentinel. */
abstract class Way extends VBox {
  Way() {
    getStyleClass().add("review-tab");
  }

  abstract void show(WizardState state, InPlace connection);
}
