package org.sentinelsetup.app.window;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.app.Scenarios;
import org.sentinelsetup.app.Version;
import org.sentinelsetup.app.settings.Settings;
import org.sentinelsetup.app.settings.SettingsFile;
import org.sentinelsetup.app.settings.WindowSettings;
import org.sentinelsetup.app.start.Caching;
import org.sentinelsetup.app.start.FirstFrame;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.ui.Appearance;
import org.sentinelsetup.ui.Background;
import org.sentinelsetup.ui.Rehearsal;
import org.sentinelsetup.ui.WindowMenu;
import org.sentinelsetup.ui.start.Choice;
import org.sentinelsetup.ui.start.Offer;
import org.sentinelsetup.ui.start.StartView;
import org.sentinelsetup.wizard.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window, from the first choice to closing. Only on the FX thread, but for {@link #fault}. */
public final class Window {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);

  /** Of the sizes drawn from {@code packaging/icon}, those a window system asks for. */
  private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

  private final Stage stage;
  private final Machine machine;
  private final Runnable closed;
  private final Appearance appearance;
  private @Nullable StartView start;
  private @Nullable WizardView wizard;

  /**
   * What was read from the disk before the window opens.
   *
   * @param wizard answers and place
   * @param window look and place of the window
   * @param cutOff a run that was cut off, empty when none was
   */
  public record Remembered(
      SettingsFile.Loaded<Settings> wizard,
      SettingsFile.Loaded<WindowSettings> window,
      Optional<Begun> cutOff) {
    /**
     * Reads what is remembered. Not on the FX thread.
     *
     * @param machine the machine
     * @return what was found
     */
    public static Remembered read(Machine machine) {
      return new Remembered(
          SettingsFile.wizard(machine.real().settings()).load(),
          SettingsFile.window(machine.real().settings()).load(),
          Session.cutOff(machine.real()));
    }
  }

  /**
   * A window at the first page, not yet shown.
   *
   * @param stage an empty stage
   * @param machine the machine
   * @param remembered what was read before
   * @param closed called when the window is closed and nothing goes on any more, on any thread
   */
  public Window(Stage stage, Machine machine, Remembered remembered, Runnable closed) {
    this.stage = stage;
    this.machine = machine;
    this.closed = closed;
    WindowSettings saved = remembered.window().settings();
    var scene = new Scene(new Group());
    this.appearance = new Appearance(scene, saved.look(), machine.scales());
    stage.setScene(scene);
    ICONS.forEach(size -> stage.getIcons().add(icon(size)));
    place(saved);
    showStart(remembered, Optional.ofNullable(remembered.window().notice()));
    stage.setOnCloseRequest(this::closeRequested);
  }

  /** Shows it. */
  public void show() {
    stage.show();
    Background.afterPulse(stage.getScene(), Window::shown);
  }

  /** Draws it where nobody sees it, goes through all pages, and ends. */
  public void rehearse() {
    stage.getScene().snapshot(null);
    Background.run(
        "rehearsing",
        () -> {
          try {
            Rehearsal.run();
          } finally {
            closed.run();
          }
        },
        _ -> {});
  }

  /** What can wait until there is something to see. */
  private static void shown() {
    FirstFrame.tell();
    Background.run(
        "rehearsing",
        () -> {
          // With a cache nothing is left to load, and no memory need go into it.
          if (!Caching.began()) {
            Rehearsal.run();
          }
        },
        _ -> {});
  }

  /**
   * Tells of a fault of the program; work goes on. Any thread.
   *
   * @param fault what was thrown and not caught
   */
  public void fault(Throwable fault) {
    LOG.error("{}", Faults.code(fault), fault);
    Platform.runLater(() -> tell(Faults.ofProgram(fault, machine.real())));
  }

  /** The wizard that is shown, null on the first page. */
  @Nullable WizardView wizard() {
    return wizard;
  }

  Appearance appearance() {
    return appearance;
  }

  private void tell(Problem problem) {
    if (wizard != null) {
      wizard.tell(problem);
    } else if (start != null) {
      start.tell(problem);
    }
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Window.class.getResource("icon-%d.png".formatted(size)))
            .toExternalForm());
  }

  private void place(WindowSettings saved) {
    Rectangle2D there =
        Placement.visible(
            new Rectangle2D(
                saved.x(), saved.y(), Math.max(0, saved.width()), Math.max(0, saved.height())),
            Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    // On a screen that is smaller than that, what is outside could not be reached.
    stage.setMinWidth(Math.min(Placement.LEAST_WIDTH, there.getWidth()));
    stage.setMinHeight(Math.min(Placement.LEAST_HEIGHT, there.getHeight()));
    stage.setX(there.getMinX());
    stage.setY(there.getMinY());
    stage.setWidth(there.getWidth());
    stage.setHeight(there.getHeight());
    stage.setMaximized(saved.maximized());
  }

  private void showStart(Remembered remembered, Optional<Text> other) {
    SettingsFile.Loaded<Settings> loaded = remembered.wizard();
    wizard = null;
    Place place = loaded.settings().place();
    start =
        new StartView(
            new Offer(
                remembered
                    .cutOff()
                    .map(Window::cutOff)
                    .or(() -> place.known() ? Optional.of(stopped(place)) : Optional.empty()),
                Scenarios.names(),
                Optional.ofNullable(loaded.notice()).or(() -> other),
                new WindowMenu(appearance, null, null, Version.line())),
            this::begin);
    stage.getScene().setRoot(start.root());
    stage.setTitle(Words.say(Text.of("ui.brand")));
  }

  private static Text cutOff(Begun run) {
    return Text.of(
        "ui.start.cut-off",
        run.stack(),
        run.caller().account(),
        run.region().id(),
        run.finished(),
        run.changes().size());
  }

  private static Text stopped(Place place) {
    Text title = place.step().title();
    return place.bucket().isEmpty()
        ? Text.of("ui.start.continue-no-bucket", place.account(), title)
        : Text.of("ui.start.continue-detail", place.account(), place.bucket(), title);
  }

  private void begin(Choice choice) {
    Callable<Session> opening =
        switch (choice) {
          case Choice.Aws() -> () -> Session.aws(machine, false);
          case Choice.Resume() -> () -> Session.aws(machine, true);
          case Choice.Demo(String scenario, double speed) ->
              () -> Session.demo(Scenarios.named(scenario).orElseThrow(), speed, machine.demo());
        };
    Background.run(
        "opening the wizard",
        () -> {
          Session session = opening.call();
          Platform.runLater(() -> show(session));
        },
        failure -> tell(Faults.ofOpening(failure, machine.real())));
  }

  private void show(Session session) {
    start = null;
    wizard = new WizardView(session, machine, appearance, stage::setTitle, this::startOver);
    stage.getScene().setRoot(wizard.root());
    Background.afterPulse(stage.getScene(), wizard::begin);
  }

  private void startOver() {
    WizardView turned = wizard;
    if (turned == null) {
      return;
    }
    Runnable over =
        () -> {
          wizard = null;
          Background.run(
              "starting over",
              () -> {
                try {
                  turned.session().end();
                } finally {
                  Remembered remembered = Remembered.read(machine);
                  Platform.runLater(() -> showStart(remembered, Optional.empty()));
                }
              },
              failure -> tell(Faults.ofOpening(failure, machine.real())));
        };
    if (turned.deploying()) {
      turned.ask(Text.of("ui.close.over"), over);
    } else {
      over.run();
    }
  }

  private void closeRequested(WindowEvent event) {
    if (wizard != null && wizard.deploying()) {
      event.consume();
      wizard.ask(Text.of("ui.close.yes"), this::close);
    } else {
      close();
    }
  }

  /** The window is gone at once; what must not be left half done is waited for behind it. */
  private void close() {
    WizardView last = wizard;
    wizard = null;
    var settings =
        new WindowSettings(
            WindowSettings.VERSION,
            appearance.look().get(),
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized());
    stage.hide();
    Background.run(
        "closing",
        () -> {
          try {
            if (last != null) {
              last.session().end();
            }
            SettingsFile.window(machine.real().settings()).save(settings);
          } finally {
            closed.run();
          }
        },
        _ -> {});
  }
}
