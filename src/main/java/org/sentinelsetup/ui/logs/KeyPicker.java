package org.sentinelsetup.ui.logs;

import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.KeyChoice;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.ChoiceList;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;

/** A key that nobody saw in use, but the person knows of: older logs may need it. */
final class KeyPicker extends VBox {
  private final Hyperlink another = new Hyperlink(Words.say(Text.of("ui.logs.key-another")));
  private final ChoiceList keys = new ChoiceList();

  KeyPicker(Desk desk) {
    another.setId("anotherKey");
    another.setOnAction(_ -> desk.send().accept(new LogAct.ListKeys()));
    keys.setId("keys");
    keys.setLabel(Words.say(Text.of("ui.logs.key-choices")));
    keys.onChosen(arn -> desk.send().accept(new LogAct.KeyChosen(arn)));
    keys.onMore(() -> desk.send().accept(new LogAct.ListKeys()));
    getChildren().addAll(another, keys);
  }

  void show(LogsStep step, boolean open) {
    boolean listed = step.keys() != null || step.listingKeys();
    Presence.of(another, open && !listed);
    Presence.of(keys, open && listed);
    Listed<KeyChoice> all = Objects.requireNonNullElse(step.keys(), Listed.nothing());
    keys.show(all.items().stream().map(KeyPicker::row).toList(), null, open);
    keys.counts(all.complete(), step.listingKeys());
  }

  private static ChoiceList.Row row(KeyChoice key) {
    String id = key.arn().substring(key.arn().lastIndexOf('/') + 1);
    String title = key.aliases().isEmpty() ? id : key.aliases();
    String detail =
        key.managedByAws()
            ? Words.say(Text.of("discovery.key.aws-managed"))
            : key.aliases().isEmpty() ? "" : id;
    return new ChoiceList.Row(key.arn(), title, detail);
  }
}
