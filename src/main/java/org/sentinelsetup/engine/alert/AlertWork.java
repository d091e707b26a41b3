package org.sentinelsetup.engine.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Sns;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Performer;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.verify.ExistingConnection;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertMail.State;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.ConfirmationLink;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TopicSubscription;
import org.sentinelsetup.wizard.AlertAnswer;
import org.sentinelsetup.wizard.AlertEffect;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Connection;

/** Performs what the wizard wants about the alert e-mail. The mail's link is never opened. */
public final class AlertWork implements Performer<AlertEffect> {
  private final Access access;
  private final Time time;

  /**
   * Works with the role that was taken.
   *
   * @param access the role's credentials
   * @param time time
   */
  public AlertWork(Access access, Time time) {
    this.access = access;
    this.time = time;
  }

  @Override
  public void perform(AlertEffect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case AlertEffect.Stop _ -> {}
      case AlertEffect.Find(var inputs) -> {
        Connection found = new ExistingConnection(access, time).find(inputs);
        AlertTarget target = AlertTarget.of(inputs, found.outputs());
        answers.accept(new Answer.OfAlert(new AlertAnswer.Found(target)));
        see(target, answers);
      }
      case AlertEffect.Look(var target) -> see(target, answers);
      case AlertEffect.Confirm(var target, var link) -> {
        confirm(target, link);
        see(target, answers);
      }
      case AlertEffect.Test(var target) -> {
        answers.accept(
            new Answer.OfAlert(
                new AlertAnswer.Tested(
                    new TestAlarm(access.in(target.region().id()).cloudWatch(), time)
                        .ring(target))));
      }
    }
  }

  private void see(AlertTarget target, Consumer<Answer> answers) {
    answers.accept(new Answer.OfAlert(new AlertAnswer.Seen(mail(sns(target), target))));
  }

  private Sns sns(AlertTarget target) {
    return access.in(target.region().id()).sns();
  }

  /** An address that left and came back has both entries for a while: the better one counts. */
  private static AlertMail mail(Sns sns, AlertTarget target) {
    List<TopicSubscription> all = sns.subscriptions(target.topicArn());
    long listeners = all.stream().filter(TopicSubscription::confirmed).count();
    Optional<TopicSubscription> ours =
        all.stream()
            .filter(one -> one.protocol().equals("email"))
            .filter(one -> lower(one.endpoint()).equals(lower(target.email())))
            .min(
                Comparator.comparing(TopicSubscription::confirmed)
                    .thenComparing(TopicSubscription::pending)
                    .reversed());
    if (ours.isEmpty()) {
      return new AlertMail(State.NONE, target.email(), "", listeners);
    }
    TopicSubscription found = ours.get();
    if (!found.confirmed()) {
      return new AlertMail(
          found.pending() ? State.PENDING : State.DELETED, target.email(), "", listeners);
    }
    return sns.authenticated(found.arn())
        .map(
            authenticated ->
                new AlertMail(
                    authenticated ? State.AUTHENTICATED : State.CONFIRMED,
                    target.email(),
                    found.arn(),
                    listeners))
        // Gone between the two calls.
        .orElse(new AlertMail(State.DELETED, target.email(), "", listeners - 1));
  }

  private void confirm(AlertTarget target, ConfirmationLink link) {
    try {
      sns(target).confirm(link);
    } catch (AwsCallException e) {
      throw e.error().code().startsWith("InvalidParameter") ? worn(e.error()) : e;
    }
  }

  /** A token is valid for two days: docs.aws.amazon.com/sns/latest/api/API_Subscribe.html */
  private static ProblemException worn(AwsError error) {
    return new ProblemException(
        new Problem(
            Text.of("problem.link-refused.title"),
            Text.of("problem.link-refused.cause"),
            Text.of("problem.link-refused.action"),
            error));
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
