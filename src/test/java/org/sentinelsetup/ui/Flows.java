package org.sentinelsetup.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.verify.Evidence;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.engine.verify.Seen;
import org.sentinelsetup.engine.verify.Sightings;
import org.sentinelsetup.engine.verify.Traces;
import org.sentinelsetup.engine.verify.Verification;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.MetricPoint;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.VerifyStep;

/** Wizards on the last step, by how far the logs got. */
public final class Flows {
  private Flows() {}

  /** The connection is new, and the queue has not been read yet. */
  public static Journey waiting() {
    return seen(5, 3, 3, 0, 0, 0);
  }

  /** Everything AWS can show works. */
  public static Journey flowing() {
    return seen(45, 12, 12, 12, 12, 0);
  }

  /** The connection is weeks old, and the queue's figures begin with a whole hour. */
  public static Journey older() {
    Journey seen = flowing();
    VerifyStep step = seen.state().verify();
    Instant since = Samples.NOW.minus(Duration.ofDays(80));
    return seen.send(
        new Answer.FlowSeen(
            new Flow(step.hops()).counted(since.plusSeconds(754), since).hops(),
            step.timeline(),
            true));
  }

  /** Some messages ended in the dead-letter queue. */
  public static Journey partly() {
    return seen(45, 12, 12, 40, 8, 4);
  }

  /** Sentinel does not read the queue. */
  public static Journey broken() {
    return seen(45, 12, 12, 0, 0, 0);
  }

  /** Dead letters, and the person has said yes to sending them back. */
  public static Journey sendingBack() {
    return partly()
        .send(
            new FlowAct.SendBack(),
            new Answer.LettersMoved(
                new MoveTask(MoveTask.Status.RUNNING, 1, OptionalLong.of(4), "", Samples.NOW)));
  }

  /** The queue was quiet for a while in the middle, and CloudWatch has nothing of then. */
  private static QueueTimeline timeline(
      long minutes, long sent, long received, long deleted, long deadLetters) {
    return new QueueTimeline(
        spread(sent, minutes, 0),
        spread(received, minutes, 1),
        spread(deleted, minutes, 2),
        deadLetters == 0 ? List.of() : spread(deadLetters, minutes, minutes / 2));
  }

  private static List<MetricPoint> spread(long sum, long minutes, long late) {
    List<MetricPoint> points = new ArrayList<>();
    long left = sum;
    for (long minute = late; minute < minutes; minute++) {
      boolean quiet = minutes > 30 && minute / 5 == 5;
      if (!quiet) {
        long part = minute == minutes - 1 ? left : Math.min(left, (sum * (minute % 3)) / 24);
        left -= part;
        points.add(new MetricPoint(Samples.NOW.minusSeconds((minutes - minute) * 60), part));
      }
    }
    return points;
  }

  /** Sentinel is refused the role. */
  public static Journey refused() {
    return seen(45, 12, 12, 0, 0, 0, Seen.roleRefused());
  }

  /** The key is refused to Sentinel. */
  public static Journey keyDenied() {
    return seen(45, 12, 12, 40, 0, 0, Seen.keyDenied());
  }

  /** One event is followed. */
  public static Journey traced(boolean ended) {
    return flowing()
        .send(
            new FlowAct.TraceEvent(),
            new Answer.Traced(ended ? Traces.whole() : Traces.waiting(), ended));
  }

  private static Journey seen(
      long minutes, long objects, long sent, long received, long deleted, long deadLetters) {
    return seen(minutes, objects, sent, received, deleted, deadLetters, Seen.nothing());
  }

  private static Journey seen(
      long minutes,
      long objects,
      long sent,
      long received,
      long deleted,
      long deadLetters,
      Sightings sightings) {
    var evidence =
        new Evidence(
            OptionalLong.of(minutes),
            OptionalLong.of(objects),
            OptionalLong.of(sent),
            OptionalLong.of(received),
            OptionalLong.of(deleted),
            OptionalLong.of(deadLetters),
            OptionalLong.empty(),
            0,
            Evidence.SentBack.NONE);
    Instant since = Samples.NOW.minusSeconds(minutes * 60);
    Flow flow = Verification.judge(evidence, sightings, LogType.CLOUDTRAIL).counted(since, since);
    return Journey.deployed()
        .send(
            new FlowAct.ConnectionAdded(),
            new Answer.FlowSeen(
                flow.hops(),
                timeline(minutes, sent, received, deleted, deadLetters),
                flow.awsSideComplete()));
  }
}
