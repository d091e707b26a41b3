package org.sentinelsetup.ui;

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
   * @return its view
   */
  public static Views of(StepId step) {
    return valueOf(step.name());
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
