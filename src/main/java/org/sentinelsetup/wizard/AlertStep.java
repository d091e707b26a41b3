package org.sentinelsetup.wizard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AlertMail;
import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.AlertTest;
import org.sentinelsetup.model.Text;

/**
 * What is known of the alert e-mail. Never holds a link or a token.
 *
 * @param existing where the alarms of a connection go that was set up before, null for the one of
 *     this run
 * @param mail the subscription as last seen, null before the first look
 * @param lookedAt when that was, UTC
 * @param refused why the pasted link is not used, null when it is or none was pasted
 * @param test how the last test alarm went, null before
 * @param activity what is going on
 */
public record AlertStep(
    @Nullable AlertTarget existing,
    @Nullable AlertMail mail,
    @Nullable Instant lookedAt,
    @Nullable Text refused,
    @Nullable AlertTest test,
    Activity activity) {
  static final String CONFIRMING = "alert.confirming";
  static final String TESTING = "alert.testing";
  static final AlertStep EMPTY = new AlertStep(null, null, null, null, null, Activity.IDLE);

  /**
   * Whether something is going on.
   *
   * @return true from what was pressed until its answer
   */
  public boolean busy() {
    return activity instanceof Activity.Busy;
  }

  /**
   * Whether a test alarm is looked for.
   *
   * @return true from the yes until it was seen
   */
  public boolean testing() {
    return Activity.is(activity, TESTING);
  }

  AlertStep with(Activity now) {
    return new AlertStep(existing, mail, lookedAt, null, test, now);
  }

  AlertStep refusing(Text why) {
    return new AlertStep(existing, mail, lookedAt, why, test, Activity.IDLE);
  }

  AlertStep begun(Activity now) {
    return new AlertStep(existing, mail, lookedAt, null, null, now);
  }

  AlertStep found(AlertTarget target) {
    return new AlertStep(target, null, null, null, null, activity);
  }

  AlertStep saw(AlertMail now, Instant at) {
    return new AlertStep(existing, now, at, null, test, Activity.IDLE);
  }

  AlertStep tested(AlertTest now) {
    return new AlertStep(existing, mail, lookedAt, null, now, Activity.IDLE);
  }
}
