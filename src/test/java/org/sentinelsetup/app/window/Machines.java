package org.sentinelsetup.app.window;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.sentinelsetup.Kept;
import org.sentinelsetup.app.AwsWizard;
import org.sentinelsetup.app.files.Folders;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.ui.Rendering;

/** Machines of tests: everything below one folder, and no real AWS configuration. */
final class Machines {
  private Machines() {}

  /** A machine whose browser tells which addresses it was to open. */
  static Machine in(Path home, Map<String, String> variables, Consumer<URI> browsed) {
    return new Machine(
        folders(home, ""),
        folders(home, "demo"),
        browsed::accept,
        answers ->
            AwsWizard.open(
                answers, variables, Path.of("target", "no-home"), new Kept(), Journal.inMemory()),
        true);
  }

  /** The folders of the demo, or of what is real. */
  static Folders folders(Path home, String of) {
    return new Folders(
        home.resolve("settings").resolve(of),
        home.resolve("logs").resolve(of),
        home.resolve("backups").resolve(of),
        home.resolve("journal").resolve(of));
  }

  /** Shows the program's window at its first page. */
  static Window open(Stage stage, Machine machine, Window.Remembered remembered, Runnable closed) {
    return Rendering.onFx(
        () -> {
          var window = new Window(stage, machine, remembered, closed);
          window.show();
          return window;
        });
  }
}
