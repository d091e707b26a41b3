package org.sentinelsetup.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.ui.look.Contrast;
import org.sentinelsetup.ui.look.Focus;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.CostAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.WizardEvent;

class CostViewTest {
  private static final int COST = 5;

  private Rendering window;

  private static Journey previewed() {
    return Journey.answered().send(new WizardEvent.Preview(), new Answer.PlanMade(Plans.of()));
  }

  private static Journey measured(boolean whole) {
    return previewed()
        .send(
            new CostAct.MeasureVolume(),
            new Answer.VolumeMeasured(
                Samples.source(),
                new DayVolume(LocalDate.of(2026, 11, 25), 2000, 1_500_000_000, whole, 12)),
            new CostAct.PriceTyped(Charge.TRANSFER, "0,09"),
            new CostAct.PriceTyped(Charge.QUEUE, "much"));
  }

  private void open(Journey journey, boolean dark, int percent) {
    window = Rendering.open(dark, 1000, 620, percent).show(journey.state());
    Rendering.onFx(
        () -> {
          ((TabPane) window.scene().lookup(".review-tabs")).getSelectionModel().select(COST);
          return null;
        });
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private String text(String id) {
    return Rendering.onFx(() -> window.find("#" + id, Label.class).getText());
  }

  private List<String> sum() {
    return Rendering.onFx(
        () ->
            window.scene().lookup("#cost-sum").lookupAll(".selectable-text").stream()
                .map(node -> ((TextInputControl) node).getText())
                .toList());
  }

  @Test
  void nothingIsMeasuredBeforeSomebodyAsks() {
    open(previewed(), false, 100);
    assertThat(text("cost-measured")).startsWith("Nothing is measured yet.");
    assertThat(text("cost-s3-get")).isEqualTo("Not measured yet");
    assertThat(text("cost-alarms")).isEqualTo("4 metrics every month");
    window.press("measure");
    assertThat(window.sent()).containsExactly(new CostAct.MeasureVolume());
    Journey measuring = previewed().send(new CostAct.MeasureVolume());
    window.show(measuring.state());
    assertThat(text("cost-measured")).isEqualTo("Counting the objects of yesterday");
    window.press("measure");
    assertThat(window.sent()).endsWith(new CostAct.StopMeasuring());
  }

  @Test
  void whatWasMeasuredIsPricedByThePerson() {
    open(measured(true), false, 100);
    assertThat(text("cost-measured")).startsWith("On 2026-11-25 (UTC) 2,000 objects were written");
    assertThat(text("cost-transfer")).isEqualTo("1.5 GB a day, 45 GB in 30 days");
    assertThat(sum().getFirst()).startsWith("4.05, in the currency of your prices");
    assertThat(sum().getLast()).contains("Not counted: S3: GET requests", "SNS: e-mails");
    Rendering.onFx(
        () -> {
          ((TextField) window.scene().lookup("#price-kms .text-field")).setText("0.03");
          return null;
        });
    assertThat(window.sent()).containsExactly(new CostAct.PriceTyped(Charge.DECRYPT, "0.03"));
  }

  @Test
  void aPartIsCalledOne() {
    open(measured(false), false, 100);
    assertThat(text("cost-measured")).contains("at least 2,000 objects").contains("only a part");
    assertThat(text("cost-s3-get")).startsWith("At least 2,000");
    assertThat(sum().getFirst()).startsWith("At least 4.05");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void nothingIsCutOffAndEverythingCanBeReached(int percent) throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      open(measured(true), dark, percent);
      for (double at : new double[] {0, 0.5, 1}) {
        Rendering.onFx(
            () -> {
              window.find("CostView", ScrollPane.class).setVvalue(at);
              return null;
            });
        window.settle();
        window.picture(
            Path.of("target/pictures/cost-%d-%s-%.0f.png".formatted(percent, dark, at * 10)));
        assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
        assertThat(Rendering.onFx(() -> Contrast.tooLittle(window.scene().getRoot()))).isEmpty();
      }
      assertThat(Rendering.onFx(() -> Focus.nameless(window.scene()))).isEmpty();
      if (!dark) {
        window.close();
      }
    }
  }
}
