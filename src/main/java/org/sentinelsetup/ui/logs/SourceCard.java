package org.sentinelsetup.ui.logs;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.control.Fact;
import org.sentinelsetup.wizard.LogsStep;

/** What was found out about the logs, and what there is to decide about them. */
final class SourceCard extends VBox {
  private final Label title = new Label();
  private final VBox facts = new VBox();
  private final RulesChoice rules;
  private final FormatRow format;
  private @Nullable LogSource shown;

  SourceCard(Desk desk) {
    this.rules = new RulesChoice(desk);
    this.format = new FormatRow(desk);
    getStyleClass().add("card");
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var header = new HBox(title);
    header.getStyleClass().add("card-header");
    facts.getStyleClass().add("facts");
    var body = new VBox(facts, format, rules);
    body.getStyleClass().add("card-body");
    getChildren().addAll(header, body);
  }

  void show(LogSource source, LogsStep step, boolean open) {
    if (!Objects.equals(source, shown)) {
      shown = source;
      title.setText(Words.say(Text.of("ui.logs.found", source.bucket())));
      fill(source);
    }
    rules.show(source, open);
    format.show(step, open);
  }

  private void fill(LogSource source) {
    facts
        .getChildren()
        .setAll(
            fact("ui.logs.type", source.type().connector() + " \u00b7 " + source.type().table()),
            fact("ui.logs.prefix", source.prefix()),
            Captioned.of(source.why()),
            fact("ui.logs.region", source.region().id()),
            fact("ui.logs.owner", source.owner()),
            fact("ui.logs.newest", newest(source)));
    for (Text doubt : source.doubts()) {
      facts.getChildren().add(Captioned.warning(doubt));
    }
    @Nullable S3Object newest = source.newest();
    if (newest != null && !newest.key().endsWith(source.type().objectSuffix())) {
      facts
          .getChildren()
          .add(
              Captioned.warning(
                  Text.of("ui.logs.other-suffix", newest.key(), source.type().objectSuffix())));
    }
  }

  private static String newest(LogSource source) {
    @Nullable S3Object newest = source.newest();
    return newest == null
        ? Words.say(Text.of("ui.logs.newest-none"))
        : newest.lastModified().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Fact fact(String key, String value) {
    return new Fact(Text.of(key), value);
  }
}
