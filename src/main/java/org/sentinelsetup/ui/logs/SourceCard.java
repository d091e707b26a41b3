package org.sentinelsetup.ui.logs;

import java.time.temporal.ChronoUnit;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.control.CopyField;
import org.sentinelsetup.ui.control.Fact;

/** What was found in a bucket, and why its key is proposed. */
final class SourceCard extends VBox {
  SourceCard(LogSource source) {
    getStyleClass().add("card");
    var title = new Label(Words.say(Text.of("ui.logs.found", source.bucket())));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var header = new HBox(title);
    header.getStyleClass().add("card-header");
    var body = new VBox();
    body.getStyleClass().add("card-body");
    body.getChildren()
        .addAll(
            fact("ui.logs.type", source.type().connector() + " \u00b7 " + source.type().table()),
            fact("ui.logs.prefix", source.prefix()),
            why(source.why()),
            fact("ui.logs.region", source.region().id()),
            fact("ui.logs.owner", source.owner()),
            fact(
                "ui.logs.newest",
                source.newest() == null
                    ? Words.say(Text.of("ui.logs.newest-none"))
                    : source.newest().truncatedTo(ChronoUnit.SECONDS).toString()));
    if (source.digests()) {
      body.getChildren().add(why(Text.of("ui.logs.digests")));
    }
    if (source.keys().isEmpty()) {
      body.getChildren().add(fact("ui.logs.key", Words.say(Text.of("ui.logs.key-none"))));
    }
    for (KeyInUse key : source.keys()) {
      var arn = new CopyField(Text.of("ui.logs.key"), "identifier");
      arn.show(key.arn());
      body.getChildren().addAll(arn, why(Text.of("ui.logs.key-why", key.why())));
      if (!key.customerManaged()) {
        body.getChildren().add(why(Text.of("ui.logs.key-aws")));
      } else if (!key.account().equals(source.owner())) {
        body.getChildren().add(why(Text.of("ui.logs.key-elsewhere", key.account())));
      }
    }
    getChildren().addAll(header, body);
  }

  private static Fact fact(String key, String value) {
    return new Fact(Text.of(key), value);
  }

  private static Label why(Text text) {
    var label = new Label(Words.say(text));
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
