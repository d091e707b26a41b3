package org.sentinelsetup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Samples;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.app.files.JournalFolder;
import org.sentinelsetup.app.settings.Settings;
import org.sentinelsetup.app.settings.SettingsFile;
import org.sentinelsetup.app.settings.WindowSettings;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.ui.Look;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.Place;
import org.sentinelsetup.wizard.StepId;

class WindowTest {
  private static final Place PLACE =
      new Place(StepId.REVIEW, "111122223333", "LogAdmin", "acme-org-logs");

  @TempDir private Path home;
  private Map<String, String> variables = Map.of();
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private static final StackDescription STACK =
      new StackDescription(
          "arn:aws:cloudformation:eu-west-1:111122223333:stack/cloudtrail-sentinel-integration/1",
          "cloudtrail-sentinel-integration",
          "DELETE_IN_PROGRESS",
          null,
          Map.of(),
          Map.of(),
          List.of(),
          false,
          Map.of(),
          null);

  private Stage stage;
  private Window window;

  private Folders folders() {
    return Machines.folders(home, "");
  }

  private void open() {
    Machine machine = Machines.in(home, variables, _ -> {});
    Window.Remembered remembered = Window.Remembered.read(machine);
    Rendering.start();
    stage = Rendering.onFx(Stage::new);
    window = Machines.open(stage, machine, remembered, () -> closed.complete(true));
  }

  private void close() {
    Rendering.onFx(
        () -> {
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return null;
        });
    Hand.awaitThat("the end of everything", closed::isDone);
  }

  private Scene scene() {
    return stage.getScene();
  }

  @Test
  void aRunThatWasCutOffIsSaidFirst() throws IOException {
    new JournalFolder(folders().journal())
        .write(
            new Begun.Undo(
                new Removal(
                    new RemovalInputs(
                        Samples.identity(),
                        List.of(),
                        Samples.source().region(),
                        STACK.id(),
                        false,
                        null),
                    new Established(STACK),
                    List.of(),
                    List.of(
                        new PlannedChange.StackRemoval(
                            STACK.name(), STACK.id(), false, List.of(), List.of())),
                    List.of()),
                Samples.NOW,
                "token",
                1));
    open();
    assertThat(scene().lookup("#goingOn").isVisible()).isTrue();
    assertThat(((Label) scene().lookup("#stopped")).getText())
        .contains("cloudtrail-sentinel-integration", "was cut off: 1 of 1 changes were finished");
    close();
  }

  @Test
  void whereThePersonStoppedIsOffered() throws IOException {
    SettingsFile.wizard(folders().settings())
        .save(new Settings(Settings.VERSION, Answers.NONE, PLACE));
    open();
    assertThat(scene().lookup("#goingOn").isVisible()).isTrue();
    assertThat(((Label) scene().lookup("#stopped")).getText())
        .contains("111122223333", "acme-org-logs", "Review");
    close();
  }

  @Test
  void howItLookedAndWhereItLayIsRemembered() {
    open();
    Rendering.onFx(
        () -> {
          window.appearance().look().set(new Look(Look.Theme.DARK, 125, false, 150));
          return null;
        });
    close();
    WindowSettings saved = SettingsFile.window(folders().settings()).load().settings();
    assertThat(saved.look()).isEqualTo(new Look(Look.Theme.DARK, 125, false, 150));
    assertThat(saved.width()).isGreaterThanOrEqualTo(Placement.LEAST_WIDTH);
    assertThat(saved.height()).isGreaterThanOrEqualTo(Placement.LEAST_HEIGHT);
  }

  @Test
  void aFaultIsToldWithACodeAndTheWindowStays() {
    open();
    var fault = new IllegalStateException("secret inside");
    window.fault(fault);
    Hand.awaitThat("the banner", () -> scene().lookup(".problem-banner").isVisible());
    assertThat(bannerText()).contains(Faults.code(fault)).doesNotContain("secret");
    assertThat(Rendering.onFx(stage::isShowing)).isTrue();
    close();
  }

  @Test
  void networkSettingsThatCannotBeUsedAreToldBeforeAnyCall() {
    variables = Map.of("AWS_ENDPOINT_URL", "http://example.com");
    open();
    Rendering.onFx(
        () -> {
          ((Button) scene().lookup("#aws")).fire();
          return null;
        });
    Hand.awaitThat("the banner", () -> scene().lookup(".problem-banner").isVisible());
    assertThat(bannerText()).contains("AWS_ENDPOINT_URL leads to example.com without encryption");
    assertThat(window.wizard()).isNull();
    close();
  }

  private String bannerText() {
    return Rendering.onFx(
        () ->
            String.join(
                " ",
                scene().getRoot().lookupAll(".problem-banner .text-area").stream()
                    .map(node -> ((TextArea) node).getText())
                    .toList()));
  }
}
