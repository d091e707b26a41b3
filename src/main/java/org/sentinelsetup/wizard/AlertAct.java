package org.sentinelsetup.wizard;

/** What a person does about the alert e-mail. */
public sealed interface AlertAct {
  /** The connection of these answers, set up before by whomever, is to be looked for. */
  record Find() implements AlertAct {}

  /** The subscription is to be looked at, or looked at again. */
  record Look() implements AlertAct {}

  /**
   * The subscription is to be confirmed so that only a signed request can end it.
   *
   * @param pasted the link of the mail, as pasted; secret
   */
  record Confirm(String pasted) implements AlertAct {
    @Override
    public String toString() {
      return "Confirm[]";
    }
  }

  /** An alarm is to be set off: the person was told what that does and said yes. */
  record Test() implements AlertAct {}

  /** What became of the alarm is to be looked for no longer. */
  record Stop() implements AlertAct {}
}
