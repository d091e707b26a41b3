package org.sentinelsetup.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.sentinelsetup.wizard.Next;
import org.sentinelsetup.wizard.WizardEvent;

/** What went wrong, why, what to do, and the details to copy: in the page, never a dialog. */
public final class ProblemBanner extends HBox {
  private final Label title = new Label();
  private final SelectableText cause = new SelectableText("banner-text");
  private final SelectableText action = new SelectableText("banner-text");
  private final List<Node> content = new ArrayList<>();
  private final Button way = new Button();
  private final Consumer<WizardEvent.Act> send;
  private String details = "";

  /**
   * An empty banner, which takes no room.
   *
   * @param send sends what the person did
   */
  public ProblemBanner(Consumer<WizardEvent.Act> send) {
    this.send = send;
    getStyleClass().add("problem-banner");
    title.getStyleClass().add("banner-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    way.setId("way");
    way.setMinWidth(USE_PREF_SIZE);
    way.getStyleClass().add("small");
    var copy = new CopyButton(Text.of("ui.copy-details"), () -> details);
    var buttons = new HBox(way, copy);
    buttons.getStyleClass().add("banner-buttons");
    var texts = new VBox(title, cause, action, buttons);
    texts.getStyleClass().add("banner-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    content.addAll(List.of(new FontIcon(Feather.ALERT_CIRCLE), texts));
    show(null, null);
  }

  /**
   * Lets the person take it away.
   *
   * @return this banner
   */
  public ProblemBanner dismissible() {
    var close = new Button("", new FontIcon(Feather.X));
    close.getStyleClass().add("flat");
    close.setMinWidth(USE_PREF_SIZE);
    close.setAccessibleText(Words.say(Text.of("ui.dismiss")));
    close.setId("dismiss");
    close.setOnAction(_ -> show(null, null));
    content.add(close);
    return this;
  }

  /**
   * Shows a problem.
   *
   * @param problem what to show, null for none
   * @param next what can be done about it, null when the banner is not about the step
   */
  public void show(@Nullable Problem problem, @Nullable Next next) {
    Presence.of(this, content, problem != null);
    if (problem == null) {
      return;
    }
    boolean open = next instanceof Next.Go;
    Presence.of(way, open);
    if (next instanceof Next.Go(Text label, var act)) {
      way.setText(Words.say(label));
      way.setOnAction(_ -> send.accept(act));
    }
    title.setText(Words.say(problem.title()));
    cause.show(Words.say(problem.cause()));
    action.show(Words.say(problem.action()));
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
