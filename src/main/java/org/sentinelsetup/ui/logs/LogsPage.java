package org.sentinelsetup.ui.logs;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.ChoiceList;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.LogsStep;
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.WizardState;

/** Asks for the bucket and shows what was found in it. */
public final class LogsPage implements Page {
  private final Desk desk;
  private final LookStatus status;
  private final WhichLogs which;
  private final SourceCard card;
  private final KeysCard keys;
  private final LandingZoneCard landingZone;

  @FXML private Label fixed;
  @FXML private ChoiceList buckets;
  @FXML private VBox statusHolder;
  @FXML private VBox whichHolder;
  @FXML private VBox source;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public LogsPage(Desk desk) {
    this.desk = desk;
    this.status = new LookStatus(desk);
    this.which = new WhichLogs(desk);
    this.card = new SourceCard(desk);
    this.keys = new KeysCard(desk);
    this.landingZone = new LandingZoneCard(desk);
  }

  @FXML
  private void initialize() {
    buckets.onChosen(name -> desk.send().accept(new LogAct.BucketChosen(name)));
    buckets.onMore(() -> desk.send().accept(new LogAct.ListBuckets()));
    statusHolder.getChildren().add(status);
    whichHolder.getChildren().add(which);
    statusHolder.managedProperty().bind(status.visibleProperty());
    whichHolder.managedProperty().bind(which.visibleProperty());
  }

  @Override
  public void show(WizardState state) {
    LogsStep step = state.logs();
    boolean open = !state.deploy().begun();
    Presence.of(fixed, !open);
    Listed<Bucket> all = Objects.requireNonNullElse(step.buckets(), Listed.nothing());
    buckets.show(all.items().stream().map(LogsPage::row).toList(), step.bucket(), open);
    buckets.counts(all.complete(), step.listing());
    buckets.whenEmpty(Text.of(all.complete() ? "ui.logs.none" : "ui.choice.empty"));
    status.show(step, open);
    which.show(step, open);
    LogSource found = step.source();
    Presence.of(source, List.of(card, keys, landingZone), found != null);
    if (found != null) {
      card.show(found, step, open);
      keys.show(found, state, open);
      landingZone.show(found, state, open);
    }
  }

  @Override
  public void focus(Next.Focus focus) {
    buckets.ask();
  }

  private static ChoiceList.Row row(Bucket bucket) {
    return new ChoiceList.Row(
        bucket.name(),
        bucket.name(),
        Objects.requireNonNullElse(bucket.region(), Words.say(Text.of("ui.logs.region-unknown"))));
  }
}
