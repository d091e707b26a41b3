package org.sentinelsetup.aws;

import org.sentinelsetup.model.AwsError;

/** A call that AWS refused, or that never reached it. */
public final class AwsCallException extends RuntimeException {
  /** What to do about it, roughly. */
  public enum Kind {
    /** Session, token or registration is over or unknown: sign in again. */
    EXPIRED_CREDENTIALS,
    /** A policy says no. */
    DENIED,
    /** Too many calls, also after the client's own retries. */
    THROTTLED,
    /** What was asked about does not exist. */
    NOT_FOUND,
    /** It exists already, or somebody else is changing it. */
    CONFLICT,
    /** AWS does not accept what was asked. */
    INVALID,
    /** No answer: network, proxy, name or time-out. */
    UNREACHABLE,
    /** Who answered could not prove to be AWS; the message is who issued the certificate. */
    UNTRUSTED,
    /** A fault on AWS's side, also after the client's own retries. */
    SERVER,
    /** The thread was interrupted; it still is. */
    INTERRUPTED,
    /** An answer came that this program cannot read without losing something. */
    NOT_UNDERSTOOD,
    /** This computer's clock is wrong by more than AWS takes. */
    CLOCK,
    /** Anything else: the wrong Region, an unknown code. */
    OTHER
  }

  private final transient AwsError error;
  private final Kind kind;

  AwsCallException(Kind kind, AwsError error, Throwable cause) {
    super(
        "%s %s: %s %s (%d)"
            .formatted(
                error.service(), error.operation(), error.code(), error.message(), error.status()),
        cause);
    this.kind = kind;
    this.error = error;
  }

  /**
   * What AWS said.
   *
   * @return service, operation, code and words
   */
  public AwsError error() {
    return error;
  }

  /**
   * What to do about it, roughly.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }
}
