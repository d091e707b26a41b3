package org.sentinelsetup.demo;

/**
 * What goes differently in this run of the demo cloud. Each effect lives with the service it
 * touches.
 */
public enum Scenario {
  /** Nothing goes wrong. */
  HAPPY,
  /** A role of the default name exists outside our stack: early validation fails the change set. */
  ROLE_NAME_TAKEN,
  /** A resource fails while it is being made: the stack rolls back. */
  RESOURCE_FAILS,
  /** Somebody adds a statement to the key policy between preview and apply. */
  KEY_POLICY_CHANGED,
  /** Calls are now and then answered with the service's throttling error. */
  THROTTLED,
  /** The account already has the OIDC provider, with another audience. */
  EXISTING_PROVIDER,
  /** Somebody has connected the logs already with AWS's sample, and with its faults. */
  FOREIGN_CONNECTION,
  /** A landing zone of Control Tower 3: the trail's key lives in the management account. */
  CONTROL_TOWER,
  /** A landing zone of Control Tower 4: a service control policy guards the log bucket. */
  LANDING_ZONE_4,
  /** Two thousand accounts, a thousand buckets, a thousand keys. */
  LARGE_ORGANISATION,
  /** Flow logs and findings beside the trail's logs, in several formats. */
  MIXED_LOGS,
  /** Everything lies in the partition of AWS GovCloud (US). */
  GOV_CLOUD,
  /** An administrator ends every session once the connection is added. */
  SESSION_ENDS
}
