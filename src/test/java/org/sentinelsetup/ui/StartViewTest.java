package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.start.Choice;
import org.sentinelsetup.ui.start.Offer;
import org.sentinelsetup.ui.start.StartView;

class StartViewTest {
  private static final Text STOPPED =
      Text.of("ui.start.continue-detail", "111122223333", "acme-org-logs", "Review");

  private final List<Choice> chosen = new CopyOnWriteArrayList<>();
  private Rendering window;
  private StartView view;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(boolean dark, Optional<Text> stopped, Optional<Text> notice) {
    window = Rendering.open(dark);
    view =
        Rendering.onFx(
            () ->
                new StartView(
                    new Offer(
                        stopped,
                        List.of("happy", "resource-fails"),
                        notice,
                        new WindowMenu(window.appearance(), null, null, "Sentinel Setup")),
                    chosen::add));
    window.put(view.root());
  }

  private Button button(String id) {
    return (Button) window.scene().lookup("#" + id);
  }

  private void press(String id) {
    Rendering.onFx(
        () -> {
          button(id).fire();
          return null;
        });
  }

  @Test
  void awsAndTheDemoAreOfferedAndNothingToContinueIsMadeUp() {
    open(false, Optional.empty(), Optional.empty());
    assertThat(window.scene().lookup("#goingOn").isVisible()).isFalse();
    assertThat(button("aws").isDefaultButton()).isTrue();
    press("aws");
    assertThat(chosen).containsExactly(new Choice.Aws());
  }

  @Test
  void whereThePersonStoppedComesFirst() {
    open(false, Optional.of(STOPPED), Optional.empty());
    assertThat(((Label) window.scene().lookup("#stopped")).getText())
        .contains("acme-org-logs")
        .contains("Review");
    assertThat(button("resume").isDefaultButton()).isTrue();
    press("resume");
    assertThat(chosen).containsExactly(new Choice.Resume());
  }

  @Test
  @SuppressWarnings("unchecked")
  void theDemoStartsWithItsScenarioAndSpeed() {
    open(false, Optional.empty(), Optional.empty());
    Rendering.onFx(
        () -> {
          ((ComboBox<String>) window.scene().lookup("#scenario")).setValue("resource-fails");
          ((ComboBox<Double>) window.scene().lookup("#speed")).setValue(5.0);
          return null;
        });
    assertThat(((Label) window.scene().lookup("#scenarioDetail")).getText()).contains("rolls back");
    press("demo");
    assertThat(chosen).containsExactly(new Choice.Demo("resource-fails", 5));
  }

  @Test
  void aWizardThatDoesNotOpenCanBeTriedAgain() {
    open(false, Optional.empty(), Optional.empty());
    press("demo");
    assertThat(button("demo").isDisabled()).isTrue();
    Rendering.onFx(
        () -> {
          view.tell(
              Problem.of(
                  Text.of("ui.open-failed.title"),
                  Text.of("ui.open-failed.cause", "no port"),
                  Text.of("ui.open-failed.action", "/logs")));
          return null;
        });
    assertThat(button("demo").isDisabled()).isFalse();
    assertThat(window.scene().lookup(".problem-banner").isVisible()).isTrue();
  }

  @Test
  void pictures() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      open(
          dark,
          dark ? Optional.of(STOPPED) : Optional.empty(),
          dark
              ? Optional.of(Text.of("app.settings-corrupt", "settings.json.unreadable"))
              : Optional.empty());
      Path file = Path.of("target/pictures/start-" + (dark ? "dark.png" : "light.png"));
      window.picture(file);
      assertThat(file).isNotEmptyFile();
      if (!dark) {
        window.close();
      }
    }
  }
}
