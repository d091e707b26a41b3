package org.sentinelsetup.ui.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.SentinelQueries;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.CopyField;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.ui.report.ReportBar;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.VerifyStep;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Shows each hop from the bucket to the table, as last seen. */
public final class VerifyPage implements Page {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Desk desk;
  private final Map<Hop, HopRow> rows = new EnumMap<>(Hop.class);
  private final BulletList remains = new BulletList();
  private @Nullable Instant lookedAt;
  private @Nullable LogType queried;

  @FXML private Label headline;
  @FXML private Label split;
  @FXML private Label looked;
  @FXML private Button again;
  @FXML private Button stop;
  @FXML private VBox done;
  @FXML private VBox hops;
  @FXML private VBox queries;
  @FXML private ReportBar report;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public VerifyPage(Desk desk) {
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    report.lead(desk);
    for (Hop hop : Hop.values()) {
      var row = new HopRow(hop);
      rows.put(hop, row);
      hops.getChildren().add(row);
    }
    hops.getChildren().getLast().getStyleClass().add("hop-last");
    done.getChildren().add(remains);
    Ticking.whileShown(looked, this::tick);
  }

  @Override
  public void show(WizardState state) {
    report.show(state);
    VerifyStep step = state.verify();
    headline.setText(
        Words.say(
            step.hops().isEmpty()
                ? Text.of("ui.verify.not-looked")
                : new Flow(step.hops()).headline()));
    lookedAt = step.lookedAt();
    tick();
    for (HopReport report : step.hops()) {
      HopRow row = rows.get(report.hop());
      if (row != null) {
        row.show(report);
      }
    }
    boolean watching = step.activity() instanceof Activity.Busy;
    Presence.of(stop, watching);
    Presence.of(again, !watching && step.connectedAt() != null);
    Presence.of(done, step.finished());
    if (step.finished()) {
      remains.show(Remaining.of(state));
    }
    LogSource source = state.logs().source();
    if (source != null) {
      queries(source.type());
    }
    Presence.of(split, source != null && source.split());
  }

  private void queries(LogType type) {
    if (type != queried) {
      queried = type;
      queries.getChildren().clear();
      for (LogQuery query : SentinelQueries.all(type)) {
        var field = new CopyField(query.purpose(), "identifier");
        field.show(query.kql());
        queries.getChildren().add(field);
      }
    }
  }

  private void tick() {
    looked.setText(
        lookedAt == null
            ? ""
            : Words.say(
                Text.of(
                    "ui.verify.looked",
                    CLOCK.format(lookedAt),
                    Math.max(0, Duration.between(lookedAt, desk.clock().instant()).toSeconds()))));
  }

  @FXML
  private void lookAgain() {
    desk.send().accept(new WizardEvent.WatchFlow());
  }

  @FXML
  private void stopLooking() {
    desk.send().accept(new WizardEvent.Cancel(StepId.VERIFY));
  }
}
