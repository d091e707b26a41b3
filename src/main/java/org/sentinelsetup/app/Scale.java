package org.sentinelsetup.app;

import java.util.Locale;
import java.util.Optional;
import org.sentinelsetup.ui.Look;

/**
 * How large everything is on Linux. There JavaFX takes whole factors from the desktop only; another
 * has to be said before it starts, as a property of its own that exists on Linux alone.
 *
 * @see <a
 *     href="https://github.com/openjdk/jfx/blob/master/modules/javafx.graphics/src/main/java/com/sun/glass/ui/gtk/GtkApplication.java">GtkApplication,
 *     glass.gtk.uiScale</a>
 */
final class Scale {
  static final String PROPERTY = "glass.gtk.uiScale";

  private Scale() {}

  /** Whether a scale is chosen in this program: elsewhere the system's settings say it. */
  static boolean chosenHere(String system) {
    return system.toLowerCase(Locale.ROOT).contains("linux");
  }

  /**
   * Tells JavaFX, which must not have started yet.
   *
   * @param system the value of {@code os.name}
   * @param typed what was typed, percent, 0 for nothing
   * @param remembered how the window looked last
   */
  static void say(String system, int typed, Look remembered) {
    if (chosenHere(system)) {
      property(typed, remembered.scale(), Optional.ofNullable(System.getProperty(PROPERTY)))
          .ifPresent(scale -> System.setProperty(PROPERTY, scale));
    }
  }

  /** What is typed counts first, then what JavaFX was told already, then what is remembered. */
  static Optional<String> property(int typed, int remembered, Optional<String> given) {
    if (typed != Look.AS_SYSTEM) {
      return Optional.of(typed + "%");
    }
    return given.isPresent() || remembered == Look.AS_SYSTEM
        ? given
        : Optional.of(remembered + "%");
  }
}
