package org.sentinelsetup.ui.start;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Pace;
import org.sentinelsetup.ui.ViewLoader;
import org.sentinelsetup.ui.control.Presence;
import org.sentinelsetup.ui.control.ProblemBanner;

/** The first page: AWS, the demo, or where the person stopped. */
public final class StartView {
  private static final double USUAL_SPEED = 20;

  private final Offer offer;
  private final Consumer<Choice> chosen;
  private final ProblemBanner problems = new ProblemBanner(_ -> {}).dismissible();
  private final Parent root;

  @FXML private HBox top;
  @FXML private VBox banner;
  @FXML private Label notice;
  @FXML private VBox goingOn;
  @FXML private Label stopped;
  @FXML private Button resume;
  @FXML private Button aws;
  @FXML private Button demo;
  @FXML private Label scenarioLabel;
  @FXML private ComboBox<String> scenario;
  @FXML private Label scenarioDetail;
  @FXML private Label speedLabel;
  @FXML private ComboBox<Double> speed;

  /**
   * The first page.
   *
   * @param offer what can be chosen
   * @param chosen is told what was chosen
   */
  public StartView(Offer offer, Consumer<Choice> chosen) {
    this.offer = offer;
    this.chosen = chosen;
    this.root = ViewLoader.load("start/Start.fxml", this);
  }

  @FXML
  private void initialize() {
    top.getChildren().add(offer.menu());
    banner.getChildren().add(problems);
    show(notice, offer.notice().map(Words::say).orElse(""));
    stopped.setText(offer.stopped().map(Words::say).orElse(""));
    Presence.of(goingOn, offer.stopped().isPresent());
    (goingOn.isVisible() ? resume : aws).setDefaultButton(true);
    scenarioLabel.setLabelFor(scenario);
    speedLabel.setLabelFor(speed);
    fill(scenario, offer.scenarios(), name -> Text.of("ui.scenario." + name));
    scenario
        .valueProperty()
        .subscribe(
            name -> scenarioDetail.setText(Words.say(Text.of("ui.scenario." + name + "-detail"))));
    fill(speed, Pace.SPEEDS, Pace::say);
    speed.setValue(USUAL_SPEED);
  }

  /**
   * What to put into the scene.
   *
   * @return the page
   */
  public Parent root() {
    return root;
  }

  /**
   * Says why the wizard did not open; the person may choose again.
   *
   * @param problem what, why, and what to do
   */
  public void tell(Problem problem) {
    problems.show(problem, null);
    busy(false);
  }

  @FXML
  private void startResume() {
    choose(new Choice.Resume());
  }

  @FXML
  private void startAws() {
    choose(new Choice.Aws());
  }

  @FXML
  private void startDemo() {
    choose(new Choice.Demo(scenario.getValue(), speed.getValue()));
  }

  private void choose(Choice choice) {
    busy(true);
    chosen.accept(choice);
  }

  private void busy(boolean opening) {
    for (Button button : List.of(resume, aws, demo)) {
      button.setDisable(opening);
    }
  }

  private static void show(Label label, String text) {
    label.setText(text);
    Presence.of(label, !text.isEmpty());
  }

  private static <T> void fill(ComboBox<T> box, List<T> values, Function<T, Text> wording) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : Words.say(wording.apply(value));
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    box.getItems().setAll(values);
    box.getSelectionModel().selectFirst();
  }
}
