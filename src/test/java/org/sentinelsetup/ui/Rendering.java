package org.sentinelsetup.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * Shows the frame with a state, without a screen: for tests that look at nodes, and for pictures.
 */
public final class Rendering {
  public static final int WIDTH = 1100;
  public static final int HEIGHT = 720;
  private static final int PULSES = 3;

  /** Whoever is asked for a file says the same. */
  private static final FileChoice CHOSEN =
      new FileChoice() {
        @Override
        public Optional<Path> save(String name) {
          return Optional.of(Path.of("/files").resolve(name));
        }

        @Override
        public Optional<Path> open() {
          return Optional.of(Path.of("/files/approved.json"));
        }
      };

  private final List<WizardEvent.Act> sent = new CopyOnWriteArrayList<>();
  private final List<URI> browsed = new CopyOnWriteArrayList<>();
  private final List<SignInPrompt> approved = new CopyOnWriteArrayList<>();
  private final Appearance appearance;
  private final Shell shell;
  private final Stage stage;
  private final Scene scene;
  private final boolean dark;

  private Rendering(boolean dark, int width, int height, int percent) {
    this.dark = dark;
    scene = new Scene(new Group(), width, height);
    var look = new Look(dark ? Look.Theme.DARK : Look.Theme.LIGHT, percent, true, Look.AS_SYSTEM);
    appearance = new Appearance(scene, look, true);
    shell =
        new Shell(
            new Desk(
                sent::add, browsed::add, approved::add, (_, _) -> {}, CHOSEN, () -> Samples.NOW),
            new FrameTools(appearance, null, () -> {}, "Sentinel Setup"));
    scene.setRoot(shell.root());
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  /** Opens the frame in light or dark. */
  public static Rendering open(boolean dark) {
    return open(dark, WIDTH, HEIGHT, 100);
  }

  /** Opens the frame with a size of its own, in logical pixels, and texts in percent of usual. */
  public static Rendering open(boolean dark, int width, int height, int percent) {
    start();
    return onFx(() -> new Rendering(dark, width, height, percent));
  }

  /** Shows a state. */
  public Rendering show(WizardState state) {
    onFx(
        () -> {
          shell.show(state);
          return null;
        });
    settle();
    return this;
  }

  /** Shows a view that is no step. */
  public void put(Parent root) {
    onFx(
        () -> {
          scene.setRoot(root);
          return null;
        });
    settle();
  }

  /** What wraps knows its height only once it knows its width: pulses, as on any screen. */
  public void settle() {
    settle(scene);
  }

  /** The same for a scene in any window. */
  public static void settle(Scene scene) {
    for (int pulse = 0; pulse < PULSES; pulse++) {
      var passed = new CompletableFuture<Boolean>();
      Runnable pass = () -> passed.complete(true);
      onFx(
          () -> {
            scene.addPostLayoutPulseListener(pass);
            Platform.requestNextPulse();
            return null;
          });
      passed.orTimeout(30, TimeUnit.SECONDS).join();
      onFx(
          () -> {
            scene.removePostLayoutPulseListener(pass);
            return null;
          });
    }
  }

  /** What the person did, as the wizard heard it. */
  public List<WizardEvent.Act> sent() {
    return sent;
  }

  /** The addresses that were to be opened in the browser. */
  public List<URI> browsed() {
    return browsed;
  }

  /** The codes that were to be approved in the person's place. */
  public List<SignInPrompt> approved() {
    return approved;
  }

  /** The node a selector finds, as what it is. */
  public <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(scene.lookup(selector));
  }

  /** Whether a person sees what a selector finds. */
  public boolean sees(String selector) {
    Node node = scene.lookup(selector);
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  /** Presses a button. */
  public void press(String id) {
    onFx(
        () -> {
          find("#" + id, Button.class).fire();
          return null;
        });
  }

  public Appearance appearance() {
    return appearance;
  }

  public Shell shell() {
    return shell;
  }

  public Scene scene() {
    return scene;
  }

  /** Writes what is shown as a picture. */
  public void picture(Path file) {
    onFx(
        () -> {
          WritableImage image = scene.snapshot(null);
          ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
          return null;
        });
  }

  /** Writes the whole page as a picture, without the frame: also what has to be scrolled to. */
  public void wholePage(Path file) {
    onFx(
        () -> {
          var parameters = new SnapshotParameters();
          parameters.setFill(Color.web(dark ? "#0d1117" : "#ffffff"));
          WritableImage image = scene.lookup(".page").snapshot(parameters, null);
          ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
          return null;
        });
  }

  public void close() {
    onFx(
        () -> {
          // Whoever still holds the window need not hold the page as well.
          scene.setRoot(new Group());
          stage.close();
          return null;
        });
  }

  /** Does something on the FX thread and waits for it. */
  public static <T> T onFx(Callable<T> work) {
    if (Platform.isFxApplicationThread()) {
      try {
        return work.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    var done = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception | Error e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the toolkit, for programs of their own. */
  public static void stop() {
    Platform.exit();
  }

  /** Starts the toolkit unless it runs. */
  public static void start() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException _) {
      // It runs already, started by another test.
    }
    // Whoever started it: otherwise it ends with the first test whose window closes.
    Platform.setImplicitExit(false);
  }
}
