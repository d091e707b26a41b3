package org.sentinelsetup.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.sentinelsetup.ui.control.Presence;

/** Makes a scene look as the person chose and as the system asks. Only on the FX thread. */
public final class Appearance {
  static final String SHEET =
      Objects.requireNonNull(Appearance.class.getResource("window.css")).toExternalForm();

  private static final PseudoClass STILL = PseudoClass.getPseudoClass("reduced-motion");
  private static final double USUAL_PIXELS = 13;
  private static final double HUNDRED = 100;

  private final Scene scene;
  private final ObjectProperty<Look> look;
  private final boolean scales;

  /**
   * Dresses a scene, and keeps it so when the person, the system or the scene's root changes.
   *
   * @param scene the scene
   * @param look what the person chose
   * @param scales whether the scale can be chosen
   */
  public Appearance(Scene scene, Look look, boolean scales) {
    this.scene = scene;
    this.scales = scales;
    this.look = new SimpleObjectProperty<>(look);
    scene.getStylesheets().add(SHEET);
    Platform.Preferences system = Platform.getPreferences();
    // The system's preferences live as long as the program: a closed window is not kept by them.
    ObservableValue<Boolean> open = Presence.inWindow(scene);
    system.colorSchemeProperty().when(open).subscribe(_ -> dress());
    system.reducedMotionProperty().when(open).subscribe(_ -> dress());
    scene.rootProperty().subscribe(_ -> dress());
    this.look.subscribe(_ -> dress());
  }

  /**
   * What the person chose.
   *
   * @return the look, which can be set
   */
  public ObjectProperty<Look> look() {
    return look;
  }

  /**
   * Whether the scale can be chosen, for the next start.
   *
   * @return true on Linux
   */
  boolean scales() {
    return scales;
  }

  private void dress() {
    Platform.Preferences system = Platform.getPreferences();
    String sheet =
        isDark(look.get().theme(), system.getColorScheme())
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Rehearsal.between(() -> Application.setUserAgentStylesheet(sheet));
    }
    Parent root = scene.getRoot();
    root.setStyle("-fx-font-size: " + USUAL_PIXELS * look.get().percent() / HUNDRED + "px;");
    root.pseudoClassStateChanged(STILL, system.isReducedMotion());
  }

  static boolean isDark(Look.Theme theme, ColorScheme system) {
    return switch (theme) {
      case SYSTEM -> system == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }
}
