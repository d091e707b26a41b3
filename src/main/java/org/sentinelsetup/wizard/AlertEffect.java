package org.sentinelsetup.wizard;

import org.sentinelsetup.model.AlertTarget;
import org.sentinelsetup.model.ConfirmationLink;
import org.sentinelsetup.model.SetupInputs;

/** What is to be done about the alert e-mail: one thing at a time, beside what its step does. */
public sealed interface AlertEffect {
  /**
   * Looks for a connection that was set up before, and then at its subscription.
   *
   * @param inputs the answers it would be made from
   */
  record Find(SetupInputs inputs) implements AlertEffect {}

  /**
   * Looks at the subscription.
   *
   * @param target which
   */
  record Look(AlertTarget target) implements AlertEffect {}

  /**
   * Confirms the subscription and looks at it.
   *
   * @param target which
   * @param link holds the token, which shows nothing of itself
   */
  record Confirm(AlertTarget target, ConfirmationLink link) implements AlertEffect {}

  /**
   * Sets an alarm off and looks whether it gets to the topic.
   *
   * @param target whose alarms
   */
  record Test(AlertTarget target) implements AlertEffect {}

  /** Stops looking. */
  record Stop() implements AlertEffect {}

  /**
   * What goes on after the next sign-in.
   *
   * @return a look in place of what is not to be done unasked, or holds a secret
   */
  default AlertEffect afterSignIn() {
    return switch (this) {
      case Confirm(var target, _) -> new Look(target);
      case Test(var target) -> new Look(target);
      case Find _, Look _, Stop _ -> this;
    };
  }
}
