package org.sentinelsetup.model;

/**
 * Whether alarms reach the person they are mailed to.
 *
 * @param state how far the subscription is
 * @param email the address
 * @param arn the subscription's ARN, empty when it has none
 * @param listeners how many recipients of any kind would get an alarm
 */
public record AlertMail(State state, String email, String arn, long listeners) {
  /** How far a subscription is. */
  public enum State {
    /** The recipient has not agreed yet: nothing is mailed. */
    PENDING,
    /** Mails arrive; the link in each of them unsubscribes everybody. */
    CONFIRMED,
    /** Mails arrive, and only a signed request can unsubscribe. */
    AUTHENTICATED,
    /** Somebody has unsubscribed. */
    DELETED,
    /** The topic has no subscription of this address. */
    NONE
  }
}
