package org.sentinelsetup.app.window;

import java.nio.file.Files;
import org.sentinelsetup.ui.Rendering;

/**
 * The tour as a program, for the layout in which {@code ./mvnw} starts the window: JavaFX on the
 * module path, which tests do not have. Run with {@code ./mvnw test-compile
 * dependency:build-classpath@javafx exec:exec@tour}.
 */
final class TourMain {
  private TourMain() {}

  public static void main(String[] args) throws Exception {
    TourTest.happy(Files.createTempDirectory("tour"), null);
    TourTest.failure(Files.createTempDirectory("tour"), null);
    Module javafx = javafx.stage.Stage.class.getModule();
    if (!javafx.isNamed()) {
      throw new AssertionError("JavaFX came from the class path");
    }
    System.out.println("The tour is complete, with " + javafx.getName() + " as a module.");
    Rendering.stop();
  }
}
