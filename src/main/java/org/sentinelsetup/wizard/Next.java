package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Text;

/** The step's own next action: something to press, or the reason why not. */
public sealed interface Next {
  /**
   * Can be pressed.
   *
   * @param label what pressing does
   * @param event what to send when it is pressed
   */
  record Go(Text label, WizardEvent.Act event) implements Next {}

  /**
   * Cannot be pressed yet.
   *
   * @param reason what is missing
   * @param focus where the person can mend it
   */
  record Blocked(Text reason, Focus focus) implements Next {}

  /**
   * Something is going on that has to end first.
   *
   * @param label what it is
   */
  record Busy(Text label) implements Next {}

  /** The places a person can be led to. */
  enum Focus {
    /** The start URL of Identity Center. */
    START_URL,
    /** The Region of Identity Center. */
    SSO_REGION,
    /** The list of accounts. */
    ACCOUNTS,
    /** The list of roles. */
    ROLES,
    /** The list of buckets. */
    BUCKETS,
    /** The workspace ID. */
    WORKSPACE,
    /** The alert e-mail. */
    EMAIL,
    /** The suffix. */
    SUFFIX,
    /** What only some companies demand of the stack. */
    ADVANCED,
    /** What the owner of a key has to do. */
    HAND_OVER,
    /** The Region to look for connections in. */
    CONNECTIONS_REGION,
    /** The connections that are set up. */
    CONNECTIONS,
    /** The findings of the preflight. */
    FINDINGS,
    /** The problem shown on the page. */
    PROBLEM,
    /** An earlier step. */
    EARLIER_STEP
  }
}
