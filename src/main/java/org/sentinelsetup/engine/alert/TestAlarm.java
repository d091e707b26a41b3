package org.sentinelsetup.engine.alert;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sentinelsetup.aws.CloudWatch;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.AlarmNote;
import org.sentinelsetup.model.AlarmState;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AlertTest;

/**
 * Sets one of the connection's alarms off and looks in its history whether that got to the topic.
 * CloudWatch sets the alarm back by itself at its next evaluation
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html).
 */
final class TestAlarm {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the mail gives as the reason. */
  private static final String REASON = "Sentinel Setup: a test, asked for by a person.";

  private static final String DONE = "Successfully executed action";
  private static final String FAILED = "Failed to execute action";

  private final CloudWatch cloudWatch;
  private final Time time;

  TestAlarm(CloudWatch cloudWatch, Time time) {
    this.cloudWatch = cloudWatch;
    this.time = time;
  }

  AlertTest ring(AlertTarget target) throws InterruptedException {
    String alarm = quiet(target).name();
    // Told from what is new, not by the time: the clocks need not agree.
    Set<AlarmNote> before = new HashSet<>(cloudWatch.actionsOf(alarm));
    cloudWatch.setOff(alarm, REASON);
    for (Duration waited = Duration.ZERO;
        waited.compareTo(PATIENCE) < 0;
        waited = waited.plus(BETWEEN_LOOKS)) {
      Optional<AlertTest> seen =
          cloudWatch.actionsOf(alarm).stream()
              .filter(note -> !before.contains(note))
              .flatMap(note -> outcome(alarm, note, target.topicArn()).stream())
              .findFirst();
      if (seen.isPresent()) {
        return seen.get();
      }
      time.pause(BETWEEN_LOOKS);
    }
    return new AlertTest.Unseen(alarm);
  }

  /** An alarm that is going off already would not tell the topic again. */
  private AlarmState quiet(AlertTarget target) {
    List<AlarmState> ours =
        cloudWatch.alarms(target.alarms()).stream()
            .filter(AlarmState::actionsEnabled)
            .filter(alarm -> alarm.actions().contains(target.topicArn()))
            .toList();
    if (ours.isEmpty()) {
      throw new ProblemException("problem.no-alarm", target.topicArn(), target.alarms());
    }
    return ours.stream()
        .filter(alarm -> !alarm.ringing())
        .findFirst()
        .orElseThrow(() -> new ProblemException("problem.alarms-ringing", ours.size()));
  }

  /**
   * As CloudWatch words it, seen in github.com/ASFHyP3/hyp3/issues/762 and
   * aws/aws-sdk-java/issues/1723.
   */
  private static Optional<AlertTest> outcome(String alarm, AlarmNote note, String topicArn) {
    String said = note.summary();
    int topic = said.indexOf(topicArn);
    if (topic < 0) {
      return Optional.empty();
    }
    if (said.startsWith(DONE)) {
      return Optional.of(new AlertTest.Sent(alarm, note.at()));
    }
    if (said.startsWith(FAILED)) {
      String rest =
          said.substring(topic + topicArn.length())
              .replaceFirst("^[.:\\s]+", "")
              .replaceFirst("^Received error:\\s*", "");
      return Optional.of(new AlertTest.NotSent(alarm, note.at(), rest.isEmpty() ? said : rest));
    }
    return Optional.empty();
  }
}
