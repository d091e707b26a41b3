package org.sentinelsetup.app.window;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.Scenarios;
import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.cli.Turns;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.StepId;

/**
 * The real window, with the terminal's person deciding in it: whole set-ups without a mouse, with
 * every page on show while it is decided about.
 */
final class PlayedWindow implements AutoCloseable {
  /** A deployment and its logs take some ten minutes, and no longer than seconds here. */
  private static final double SPEED = 600;

  private final Stage stage;
  private final Window window;
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

  /** Opens the window at its first page, with everything it writes below a folder. */
  PlayedWindow(Path home) {
    Machine machine = Machines.in(home, Map.of(), _ -> {});
    Window.Remembered remembered = Window.Remembered.read(machine);
    Rendering.start();
    stage = Rendering.onFx(Stage::new);
    window = Machines.open(stage, machine, remembered, () -> closed.complete(true));
    Rendering.settle(scene());
  }

  /** Starts the demo; its wizard is told without being kept. */
  @SuppressWarnings("unchecked")
  WeakReference<WizardView> begin() {
    Rendering.onFx(
        () -> {
          ((ComboBox<String>) scene().lookup("#scenario")).setValue(Scenarios.name(Scenario.HAPPY));
          ((ComboBox<Double>) scene().lookup("#speed")).setValue(SPEED);
          ((Button) scene().lookup("#demo")).fire();
          return null;
        });
    Hand.awaitThat("the wizard", () -> window.wizard() != null);
    Rendering.settle(scene());
    return new WeakReference<>(Rendering.onFx(window::wizard));
  }

  /** Plays the demo that was begun until logs flow. */
  void play() throws Exception {
    Session session = Objects.requireNonNull(Rendering.onFx(window::wizard)).session();
    DemoPerson person = DemoScript.person(Scenario.HAPPY);
    var turned = new AtomicReference<StepId>();
    boolean flows =
        new TerminalPlayer(
                session.runner(),
                Objects.requireNonNull(session.demo()).outside(),
                (state, memory) -> {
                  if (turned.getAndSet(state.current()) != state.current()) {
                    Rendering.settle(scene());
                  }
                  return person.next(state, memory);
                },
                new Turns(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .play()
            .happy();
    if (!flows) {
      throw new AssertionError("logs do not flow: " + session.runner().state());
    }
    Rendering.settle(scene());
  }

  /** The window, without being kept. */
  WeakReference<Window> window() {
    return new WeakReference<>(window);
  }

  /** Goes back to the first page, and waits until the set-up has come to its end. */
  void startOver() {
    Rendering.onFx(
        () -> {
          MenuButton menu = (MenuButton) scene().lookup(".window-menu");
          String over = Words.say(Text.of("ui.menu.start-over"));
          menu.getItems().stream()
              .filter(item -> over.equals(item.getText()))
              .forEach(MenuItem::fire);
          return null;
        });
    Hand.awaitThat("the first page", () -> scene().lookup("#scenario") != null);
    Rendering.settle(scene());
  }

  private Scene scene() {
    return stage.getScene();
  }

  /** Closes the window as a person does and waits until nothing goes on any more. */
  @Override
  public void close() {
    Rendering.onFx(
        () -> {
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return null;
        });
    Hand.awaitThat("the end of everything", closed::isDone);
  }
}
