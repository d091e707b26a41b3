package org.sentinelsetup.ui;

import java.util.Arrays;
import java.util.Optional;
import org.sentinelsetup.ui.review.ReviewPage;
import org.sentinelsetup.ui.sentinel.SentinelPage;
import org.sentinelsetup.wizard.StepId;

/** The FXML file of each step, and its controller. */
public enum Views {
  /** Which workspace. */
  SENTINEL("sentinel/Sentinel.fxml"),
  /** Everything that would change. */
  REVIEW("review/Review.fxml");

  private final String file;

  Views(String file) {
    this.file = file;
  }

  /**
   * The view of a step.
   *
   * @param step the step
   * @return its view, empty for the steps that only the terminal shows so far
   */
  public static Optional<Views> of(StepId step) {
    return Arrays.stream(values()).filter(view -> view.name().equals(step.name())).findFirst();
  }

  String file() {
    return file;
  }

  Page controller(Desk desk) {
    return switch (this) {
      case SENTINEL -> new SentinelPage(desk);
      case REVIEW -> new ReviewPage(desk);
    };
  }
}
