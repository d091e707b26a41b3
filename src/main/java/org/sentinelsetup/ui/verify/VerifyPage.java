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
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.Page;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.Ticking;
import org.sentinelsetup.ui.report.ReportTitle;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.FlowAct;
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
  private final SendBackRow sendBack;
  private final TracerCard tracer;
  private @Nullable Instant lookedAt;
  private String counts = "";

  @FXML private Label headline;
  @FXML private Label split;
  @FXML private Label looked;
  @FXML private Button again;
  @FXML private Button stop;
  @FXML private VBox done;
  @FXML private VBox hops;
  @FXML private FlowChart chart;
  @FXML private QueryList queries;
  @FXML private VBox trace;
  @FXML private ReportTitle report;

  /**
   * The controller.
   *
   * @param desk what it may reach
   */
  public VerifyPage(Desk desk) {
    this.desk = desk;
    sendBack = new SendBackRow(desk.send());
    tracer = new TracerCard(desk.send());
  }

  @FXML
  private void initialize() {
    report.lead(desk);
    for (Hop hop : Hop.values()) {
      var row = new HopRow(hop);
      rows.put(hop, row);
      if (hop == Hop.SENTINEL_FETCHES) {
        row.add(sendBack);
      }
      hops.getChildren().add(row);
    }
    hops.getChildren().getLast().getStyleClass().add("hop-last");
    done.getChildren().add(remains);
    trace.getChildren().add(tracer);
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
    tracer.show(state);
    lookedAt = step.lookedAt();
    counts = new Flow(step.hops()).counts().map(said -> " " + Words.say(said)).orElse("");
    tick();
    rows.forEach((hop, row) -> row.show(step.hops(), hop));
    chart.show(step.timeline());
    sendBack.show(state);
    boolean watching = step.activity() instanceof Activity.Busy;
    Presence.of(stop, watching && !step.sending());
    Presence.of(again, !watching && step.connectedAt() != null);
    Presence.of(done, step.finished());
    if (step.finished()) {
      remains.show(Remaining.of(state));
    }
    LogSource source =
        state.inPlace().map(made -> made.inputs().source()).orElse(state.logs().source());
    if (source != null) {
      queries.show(source.type());
    }
    Presence.of(split, source != null && source.split());
  }

  private void tick() {
    looked.setText(
        lookedAt == null
            ? ""
            : Words.say(
                    Text.of(
                        "ui.verify.looked",
                        CLOCK.format(lookedAt),
                        Math.max(
                            0, Duration.between(lookedAt, desk.clock().instant()).toSeconds())))
                + counts);
  }

  @FXML
  private void lookAgain() {
    desk.send().accept(new FlowAct.WatchFlow());
  }

  @FXML
  private void stopLooking() {
    desk.send().accept(new WizardEvent.Cancel(StepId.VERIFY));
  }
}
