package org.sentinelsetup.model;

/** What is looked at, without changing anything, before a plan may be carried out. */
public enum Check {
  /** Who deploys, and where. */
  CALLER(false),
  /** Whether the person's role may do what the plan takes. */
  PERMISSIONS(true),
  /** The OIDC provider of Microsoft's token issuer and its audiences. */
  PROVIDER(false),
  /** Whether somebody else uses the names of role, queues and topic. */
  NAMES(true),
  /** A stack of this name, and its state. */
  STACK(false),
  /** The bucket's Region, partition and owner. */
  BUCKET(true),
  /** Denials that would keep Sentinel from reading. */
  BUCKET_POLICY(true),
  /** The bucket's notification rules. */
  NOTIFICATION(false),
  /** The policy of the queue that is there already. */
  QUEUE(true),
  /** The policies of the keys. */
  KEYS(false),
  /** Which tokens the global endpoint of STS gives. */
  STS_TOKENS(true),
  /** Limits of AWS that this plan comes near to. */
  QUOTAS(true),
  /** What a landing zone's controls deny. */
  LANDING_ZONE(false),
  /** What was found about the logs. */
  SOURCE(false);

  private final boolean alone;

  Check(boolean alone) {
    this.alone = alone;
  }

  /**
   * Whether it can be looked at again by itself. What the others look at is part of what is
   * previewed, so that the preview is made again.
   *
   * @return true when nothing else has to be made again
   */
  public boolean alone() {
    return alone;
  }
}
