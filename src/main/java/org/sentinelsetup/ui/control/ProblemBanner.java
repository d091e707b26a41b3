package org.sentinelsetup.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What went wrong, why, what to do, and the details to copy: in the page, never a dialog. */
public final class ProblemBanner extends HBox {
  private final Label title = new Label();
  private final Label cause = new Label();
  private final Label action = new Label();
  private String details = "";

  /** An empty banner, which takes no room. */
  public ProblemBanner() {
    getStyleClass().add("problem-banner");
    title.getStyleClass().add("banner-title");
    for (Label label : new Label[] {title, cause, action}) {
      label.setWrapText(true);
    }
    var texts = new VBox(title, cause, action);
    texts.getStyleClass().add("banner-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    var copy = new CopyButton(Text.of("ui.copy-details"), () -> details);
    getChildren().addAll(new FontIcon(Feather.ALERT_CIRCLE), texts, copy);
    show(null);
  }

  /**
   * Shows a problem.
   *
   * @param problem what to show, null for none
   */
  public void show(@Nullable Problem problem) {
    setVisible(problem != null);
    setManaged(problem != null);
    if (problem == null) {
      return;
    }
    title.setText(Words.say(problem.title()));
    cause.setText(Words.say(problem.cause()));
    action.setText(Words.say(problem.action()));
    details = details(problem);
  }

  private static String details(Problem problem) {
    AwsError aws = problem.aws();
    String said =
        String.join(
            "\n",
            Words.say(problem.title()),
            Words.say(problem.cause()),
            Words.say(problem.action()));
    return aws == null
        ? said
        : said
            + "\n"
            + Words.say(
                Text.of(
                    "ui.aws-said",
                    aws.service(),
                    aws.operation(),
                    aws.code(),
                    aws.status(),
                    aws.requestId()));
  }
}
