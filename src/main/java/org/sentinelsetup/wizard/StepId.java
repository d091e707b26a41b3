package org.sentinelsetup.wizard;

import java.util.List;
import java.util.Locale;
import org.sentinelsetup.model.Text;

/** The pages of the wizard, in order. Saved by name, never by index. */
public enum StepId {
  /** Who you are in AWS. */
  SIGN_IN,
  /** Which bucket, prefix and key. */
  LOGS,
  /** Which workspace, and whom alarms reach. */
  SENTINEL,
  /** Everything that would change; the only page that commits. */
  REVIEW,
  /** The changes as they are made. */
  DEPLOY,
  /** What to enter in Sentinel. */
  CONNECT,
  /** Whether logs flow. */
  VERIFY,
  /** What is set up already; beside the steps, not one of them. */
  CONNECTIONS;

  /** The steps of a set-up, in order. */
  public static final List<StepId> ORDER =
      List.of(SIGN_IN, LOGS, SENTINEL, REVIEW, DEPLOY, CONNECT, VERIFY);

  /**
   * What the step is called.
   *
   * @return the title
   */
  public Text title() {
    return Text.of("wizard.title." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * The steps that come before this one.
   *
   * @return in order, empty for the first
   */
  public List<StepId> before() {
    return this == CONNECTIONS ? List.of(SIGN_IN) : ORDER.subList(0, ORDER.indexOf(this));
  }

  /**
   * The step's place, for people.
   *
   * @return 1 for the first; 0 for what is no step
   */
  public int number() {
    return ORDER.indexOf(this) + 1;
  }
}
