package org.sentinelsetup.demo.policy;

/** What a policy hangs on. It settles which elements a statement must and must not have. */
public enum PolicyKind {
  /** An inline or managed policy of a role or user: no principal. */
  IDENTITY("identity-based policy", ""),
  /** The policy a session was taken on with, which only limits. */
  SESSION("session policy", ""),
  /** A policy of the organisation, which only limits. */
  SERVICE_CONTROL("service control policy", ""),
  /** A role's trust policy: a principal, no resource, only actions of STS. */
  TRUST("resource-based policy", "sts"),
  /** A queue's policy. */
  QUEUE("resource-based policy", "sqs"),
  /** A topic's policy. */
  TOPIC("resource-based policy", "sns"),
  /** A bucket's policy. */
  BUCKET("resource-based policy", "s3"),
  /** A KMS key's policy: nobody is allowed by anything else unless it says so. */
  KEY("resource-based policy", "");

  private final String words;
  private final String onlyService;

  PolicyKind(String words, String onlyService) {
    this.words = words;
    this.onlyService = onlyService;
  }

  /** How AWS names this kind in the text of a refusal, such as {@code identity-based policy}. */
  public String words() {
    return words;
  }

  /** The one service prefix its actions may have, or empty when any service is allowed. */
  String onlyService() {
    return onlyService;
  }

  /** Whether every statement needs a principal (or may not have one). */
  boolean hasPrincipal() {
    return this != IDENTITY && this != SESSION && this != SERVICE_CONTROL;
  }

  /** Whether a statement needs a resource (or may not have one). */
  boolean hasResource() {
    return this != TRUST;
  }

  /** Whether IAM itself keeps this policy, with its stricter rules for statement ids. */
  boolean isIam() {
    return this == IDENTITY || this == TRUST;
  }
}
