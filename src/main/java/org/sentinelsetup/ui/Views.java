package org.sentinelsetup.ui;

import org.sentinelsetup.ui.connect.ConnectPage;
import org.sentinelsetup.ui.connections.ConnectionsPage;
import org.sentinelsetup.ui.deploy.DeployPage;
import org.sentinelsetup.ui.logs.LogsPage;
import org.sentinelsetup.ui.review.ReviewPage;
import org.sentinelsetup.ui.sentinel.SentinelPage;
import org.sentinelsetup.ui.signin.SignInPage;
import org.sentinelsetup.ui.verify.VerifyPage;
import org.sentinelsetup.wizard.StepId;

/** The FXML file of each step, and its controller. */
public enum Views {
  /** Who the person is. */
  SIGN_IN("signin/SignIn.fxml"),
  /** Where the logs are. */
  LOGS("logs/Logs.fxml"),
  /** Which workspace. */
  SENTINEL("sentinel/Sentinel.fxml"),
  /** Everything that would change. */
  REVIEW("review/Review.fxml"),
  /** The plan as it is carried out. */
  DEPLOY("deploy/Deploy.fxml"),
  /** What is left to do in the portal. */
  CONNECT("connect/Connect.fxml"),
  /** Whether logs flow. */
  VERIFY("verify/Verify.fxml"),
  /** What is set up already. */
  CONNECTIONS("connections/Connections.fxml");

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
      case SIGN_IN -> new SignInPage(desk);
      case LOGS -> new LogsPage(desk);
      case SENTINEL -> new SentinelPage(desk);
      case REVIEW -> new ReviewPage(desk);
      case DEPLOY -> new DeployPage(desk);
      case CONNECT -> new ConnectPage(desk);
      case VERIFY -> new VerifyPage(desk);
      case CONNECTIONS -> new ConnectionsPage(desk);
    };
  }
}
