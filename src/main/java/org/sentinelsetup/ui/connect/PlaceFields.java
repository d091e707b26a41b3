package org.sentinelsetup.ui.connect;

import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CheckedField;
import org.sentinelsetup.wizard.ConnectionAct;
import org.sentinelsetup.wizard.WizardEvent;

/** Where the workspace is in Azure: asked for once, and nothing that has to be answered. */
final class PlaceFields extends FlowPane {
  private final CheckedField subscription = field("ui.connect.subscription");
  private final CheckedField group = field("ui.connect.resource-group");
  private final CheckedField workspace = field("ui.connect.workspace-name");
  private AzurePlace place = AzurePlace.UNKNOWN;

  PlaceFields(Consumer<WizardEvent.Act> send) {
    getStyleClass().add("places");
    getChildren().addAll(subscription, group, workspace);
    subscription.onTyped(
        text -> tell(send, new AzurePlace(text, place.resourceGroup(), place.workspace())));
    group.onTyped(
        text -> tell(send, new AzurePlace(place.subscription(), text, place.workspace())));
    workspace.onTyped(
        text -> tell(send, new AzurePlace(place.subscription(), place.resourceGroup(), text)));
  }

  void show(AzurePlace now) {
    place = now;
    subscription.show(now.subscription(), now.subscriptionId(), true);
    group.show(now.resourceGroup(), now.resourceGroupName(), true);
    workspace.show(now.workspace(), now.workspaceName(), true);
  }

  private void tell(Consumer<WizardEvent.Act> send, AzurePlace now) {
    place = now;
    send.accept(new ConnectionAct.PlaceTyped(now));
  }

  private static CheckedField field(String label) {
    var field = new CheckedField();
    field.setId(label.substring(label.lastIndexOf('.') + 1));
    field.setLabel(Words.say(Text.of(label)));
    return field;
  }
}
