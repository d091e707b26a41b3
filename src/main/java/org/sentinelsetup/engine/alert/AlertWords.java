package org.sentinelsetup.engine.alert;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertMail.State;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Text;

/** What is said of the alert e-mail, in the window and in the terminal. */
public final class AlertWords {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private AlertWords() {}

  /**
   * How far the subscription is, in a few words.
   *
   * @param state the state
   * @return a label
   */
  public static Text label(State state) {
    return switch (state) {
      case PENDING -> Text.of("alert.pending");
      case CONFIRMED -> Text.of("alert.confirmed");
      case AUTHENTICATED -> Text.of("alert.authenticated");
      case DELETED -> Text.of("alert.deleted");
      case NONE -> Text.of("alert.none");
    };
  }

  /**
   * What that means, and what to do.
   *
   * @param mail the subscription
   * @return sentences
   */
  public static Text meaning(AlertMail mail) {
    return switch (mail.state()) {
      case PENDING -> Text.of("alert.pending-meaning", mail.email());
      case CONFIRMED -> Text.of("alert.confirmed-meaning", mail.email());
      case AUTHENTICATED -> Text.of("alert.authenticated-meaning", mail.email());
      case DELETED -> Text.of("alert.deleted-meaning", mail.email());
      case NONE -> Text.of("alert.none-meaning", mail.email());
    };
  }

  /**
   * The commands by which a new link is mailed.
   *
   * @param mail the subscription
   * @param target the topic
   * @return commands of the AWS CLI, none while a link is on its way or nothing is wrong
   */
  public static List<String> commands(AlertMail mail, AlertTarget target) {
    String again =
        "aws sns subscribe --region %s --topic-arn %s --protocol email --notification-endpoint '%s'"
            .formatted(target.region(), target.topicArn(), mail.email().replace("'", "'\\''"));
    return switch (mail.state()) {
      case CONFIRMED ->
          List.of(
              "aws sns unsubscribe --region %s --subscription-arn %s"
                  .formatted(target.region(), mail.arn()),
              again);
      case DELETED, NONE -> List.of(again);
      case PENDING, AUTHENTICATED -> List.of();
    };
  }

  /**
   * What a test alarm would do, before it is done.
   *
   * @param mail the subscription
   * @return sentences
   */
  public static Text testing(AlertMail mail) {
    return mail.listeners() == 0
        ? Text.of("alert.test-nobody", mail.email())
        : Text.of("alert.test-detail", mail.listeners());
  }

  /**
   * How a test alarm went.
   *
   * @param test how
   * @return sentences
   */
  public static Text outcome(AlertTest test) {
    return switch (test) {
      case AlertTest.Sent(var alarm, var at) -> Text.of("alert.test-sent", alarm, CLOCK.format(at));
      case AlertTest.NotSent(var alarm, var at, var reason) -> {
        Text failed = Text.of("alert.test-failed", alarm, CLOCK.format(at), reason);
        // Both wordings for one refusal are in use.
        yield reason.contains("encryption key") || reason.contains("KMS")
            ? Text.of("alert.test-failed-key", failed)
            : Text.of("alert.test-failed-other", failed);
      }
      case AlertTest.Unseen(var alarm) -> Text.of("alert.test-unseen", alarm);
    };
  }
}
