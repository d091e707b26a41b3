package org.sentinelsetup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.app.Scenarios;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.ui.Look;
import org.sentinelsetup.ui.Rehearsal;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.ui.look.Reach;
import org.sentinelsetup.wizard.WizardState;

/**
 * Clicks through the demo in the real window, on whatever screen there is, and takes a picture of
 * each step in light and dark.
 */
final class Tour implements AutoCloseable {
  private static final double SPEED = 60;
  private static final double SLOWLY = 5;

  private final @Nullable Path pictures;
  private final List<URI> browsed = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private final Stage stage;
  private final Window window;
  private final Hand hand;
  private final Stalls stalls;

  /** Opens the window at its first page; takes no pictures where there is no folder for them. */
  Tour(Path home, @Nullable Path pictures) throws IOException {
    this.pictures = pictures == null ? null : Files.createDirectories(pictures);
    Machine machine = Machines.in(home, Map.of(), browsed::add);
    Window.Remembered remembered = Window.Remembered.read(machine);
    Rendering.start();
    stalls = new Stalls();
    stage = Rendering.onFx(Stage::new);
    window = Machines.open(stage, machine, remembered, () -> closed.complete(true));
    hand = new Hand(stage);
  }

  /** Waits until a frame is on the screen. */
  void awaitFrame() {
    var painted = new CompletableFuture<Boolean>();
    Rendering.onFx(
        () -> {
          stage.getScene().addPostLayoutPulseListener(() -> painted.complete(true));
          Platform.requestNextPulse();
          return null;
        });
    painted.join();
    stalls.during("first page");
  }

  /** Starts the demo from the first page. */
  @SuppressWarnings("unchecked")
  void start(Scenario scenario) {
    // As long as a person takes to read the first page: as long as the window rehearses.
    Rehearsal.run();
    picture("start");
    Rendering.onFx(
        () -> {
          ((ComboBox<String>) stage.getScene().lookup("#scenario"))
              .setValue(Scenarios.name(scenario));
          ((ComboBox<Double>) stage.getScene().lookup("#speed")).setValue(SPEED);
          return null;
        });
    hand.click("#demo");
    stalls.during("sign in");
    hand.awaitText("#next", "Sign in");
    assertThat(Rendering.onFx(stage::getTitle)).isEqualTo("Demo: Sign in – Sentinel Setup");
  }

  /** Signs in and takes the role. */
  void signIn() {
    hand.click("#next");
    hand.await("#approve", node -> true);
    picture("sign-in");
    assertThat(browsed).singleElement().hasToString(state().signIn().prompt().open() + "");
    hand.click("#approve");
    hand.choose("#accounts .list-view", "Log archive");
    hand.choose("#roles .list-view", "LogAdmin");
    hand.awaitText("#next", "Continue");
  }

  /** Chooses the bucket. */
  void logs() {
    hand.click("#next");
    stalls.during("logs");
    hand.choose("#buckets .list-view", "acme-org-logs");
    hand.awaitText("#next", "Continue");
    picture("logs");
    hand.click("#next");
    hand.awaitText("#next", "Preview changes");
    picture("sentinel");
  }

  /** Whether the demo explains the page. */
  boolean explains() {
    return Rendering.onFx(() -> stage.getScene().lookup("#caption").isVisible());
  }

  /** Presses the key that hides and shows the captions. */
  void pressF1() {
    hand.press(KeyCode.F1);
  }

  /** Has the changes worked out and looks at the checks and the key policy. */
  void review() {
    stalls.during("review");
    hand.click("#next");
    hand.awaitText("#next", "Deploy to 111122223333, eu-west-1");
    picture("checks");
    hand.click("#keyTab");
    picture("review");
    hand.scroll(".diff-lines");
  }

  /** Deploys, to the end or to the failure. */
  void deploy(String ended) {
    stalls.during("deploy, opening");
    boolean well = ended.equals("Continue");
    pace(well ? SPEED : SLOWLY);
    hand.click("#next");
    Hand.awaitThat(
        "the first event",
        () ->
            state().deploy().deployment() != null
                && !state().deploy().deployment().events().isEmpty());
    stalls.during("deploy, events");
    Hand.awaitThat(
        "events",
        () ->
            state().deploy().deployment() != null
                && state().deploy().deployment().events().size() > (well ? 12 : 3));
    if (well) {
      picture("deploy-running");
    } else {
      tryToLeave();
    }
    hand.awaitText("#next", ended);
    picture(well ? "deploy" : "deploy-failed");
  }

  private void pace(double speed) {
    Rendering.onFx(
        () -> {
          wizard().session().demo().pace().chosen().set(speed);
          return null;
        });
  }

  /** Closes the window in the middle, reads what that means, and stays. */
  private void tryToLeave() {
    requestClose();
    hand.await("#no", node -> true);
    assertThat(Rendering.onFx(stage::isShowing)).isTrue();
    hand.click("#no");
    Hand.awaitThat(
        "the question to go", () -> !stage.getScene().lookup("#no").getParent().isVisible());
  }

  /** Looks at the values to copy. */
  void connect() {
    hand.click("#next");
    stalls.during("connect");
    hand.click("#defenderSteps .check-box");
    picture("connect");
  }

  /** Has the connection added in the demo's Sentinel, and waits for logs. */
  void verify() {
    hand.click("#add");
    stalls.during("verify");
    Hand.awaitThat("logs that flow", () -> state().verify().flowing());
    picture("verify");
  }

  /** What a label reads. */
  String text(String selector) {
    return ((Labeled) hand.await(selector, Labeled.class::isInstance)).getText();
  }

  /** What can be selected and copied below a node. */
  List<String> values(String selector) {
    return Rendering.onFx(
        () ->
            stage.getScene().getRoot().lookupAll(selector + " .selectable-text").stream()
                .map(node -> ((TextArea) node).getText())
                .toList());
  }

  WizardState state() {
    return wizard().session().runner().state();
  }

  DemoCloud cloud() {
    return wizard().session().demo().cloud();
  }

  Stalls stalls() {
    return stalls;
  }

  private WizardView wizard() {
    WizardView shown = window.wizard();
    if (shown == null) {
      throw new AssertionError("the first page is shown, not the wizard");
    }
    return shown;
  }

  /** Looks at a page as the person has it, and takes its picture in light and dark. */
  private void picture(String name) {
    Rendering.settle(stage.getScene());
    Rendering.onFx(
        () -> {
          Scene scene = stage.getScene();
          // A clock on the page may have gone on since.
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertThat(Clipping.cut(scene)).as(name).isEmpty();
          assertThat(Reach.lost(scene)).as(name).isEmpty();
          assertThat(
                  Screen.getPrimary()
                      .getBounds()
                      .contains(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
              .as("window on the screen at " + name)
              .isTrue();
          return null;
        });
    Path folder = pictures;
    if (folder == null) {
      return;
    }
    for (Look.Theme theme : List.of(Look.Theme.DARK, Look.Theme.LIGHT)) {
      Rendering.onFx(
          () -> {
            window.appearance().look().set(new Look(theme, 100, true, Look.AS_SYSTEM));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Path file = folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            return ImageIO.write(
                SwingFXUtils.fromFXImage(asOnScreen(), null), "png", file.toFile());
          });
    }
  }

  /** The window's own pixels, of which a scaled one has more than it has logical ones. */
  private WritableImage asOnScreen() {
    Scene scene = stage.getScene();
    double across = stage.getOutputScaleX();
    double down = stage.getOutputScaleY();
    var pixels = new SnapshotParameters();
    pixels.setTransform(Transform.scale(across, down));
    pixels.setViewport(new Rectangle2D(0, 0, scene.getWidth() * across, scene.getHeight() * down));
    return scene.getRoot().snapshot(pixels, null);
  }

  /** Closes the window as a person does and waits until nothing goes on any more. */
  @Override
  public void close() {
    stalls.close();
    requestClose();
    Hand.awaitThat("the end of everything", closed::isDone);
  }

  private void requestClose() {
    Rendering.onFx(
        () -> {
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return null;
        });
  }
}
