package org.sentinelsetup;

import java.nio.file.Path;
import org.sentinelsetup.app.Launcher;
import org.sentinelsetup.app.Terminal;

/** Where the program starts: window, terminal or command line. */
public final class Main {
  private Main() {}

  /**
   * Starts the program.
   *
   * @param args what the person typed
   */
  public static void main(String[] args) {
    var launcher =
        new Launcher(
            Terminal.out(),
            Terminal.err(),
            Terminal.in(),
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    System.exit(launcher.launch(args));
  }
}
