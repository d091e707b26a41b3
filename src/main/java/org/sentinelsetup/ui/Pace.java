package org.sentinelsetup.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.StepState;
import org.sentinelsetup.wizard.Steps;
import org.sentinelsetup.wizard.WizardState;

/**
 * How fast the demo's time passes. While the person has to do something it passes as everywhere, so
 * that nobody has to hurry; while the wizard waits for AWS, as fast as was chosen.
 *
 * @param chosen demo seconds in a real second while the wizard waits for AWS
 */
public record Pace(ObjectProperty<Double> chosen) {
  /** As everywhere. */
  public static final double REAL = 1;

  /** What can be chosen. */
  public static final List<Double> SPEEDS = List.of(REAL, 5.0, 20.0);

  /**
   * A pace.
   *
   * @param speed demo seconds in a real second while the wizard waits for AWS
   */
  public Pace(double speed) {
    this(new SimpleObjectProperty<>(speed));
  }

  /**
   * How fast time is to pass now.
   *
   * @param state the wizard
   * @return demo seconds in a real second
   */
  public double in(WizardState state) {
    boolean waits =
        Steps.stateOf(state, state.current()) instanceof StepState.Working
            && state.signIn().prompt() == null;
    return waits ? chosen.get() : REAL;
  }

  /**
   * A speed in words.
   *
   * @param speed demo seconds in a real second
   * @return the words
   */
  public static Text say(double speed) {
    return speed == REAL ? Text.of("ui.speed-real") : Text.of("ui.speed", speed);
  }
}
