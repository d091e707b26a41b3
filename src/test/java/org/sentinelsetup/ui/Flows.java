package org.sentinelsetup.ui;

import java.util.OptionalLong;
import org.sentinelsetup.engine.verify.Evidence;
import org.sentinelsetup.engine.verify.Flow;
import org.sentinelsetup.engine.verify.Seen;
import org.sentinelsetup.engine.verify.Sightings;
import org.sentinelsetup.engine.verify.Traces;
import org.sentinelsetup.engine.verify.Verification;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.WizardEvent;

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

  /** Some messages ended in the dead-letter queue. */
  public static Journey partly() {
    return seen(45, 12, 12, 40, 8, 4);
  }

  /** Sentinel does not read the queue. */
  public static Journey broken() {
    return seen(45, 12, 12, 0, 0, 0);
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
            new WizardEvent.TraceEvent(),
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
            0);
    Flow flow = Verification.judge(evidence, sightings, LogType.CLOUDTRAIL);
    return Journey.deployed()
        .send(
            new WizardEvent.ConnectionAdded(),
            new Answer.FlowSeen(flow.hops(), flow.awsSideComplete()));
  }
}
