package org.sentinelsetup.demo.protocol;

import java.time.Instant;

/** Temporary credentials and whom they stand for. */
public record Session(
    String accessKeyId, String secretAccessKey, String sessionToken, Caller caller) {
  /** The same, over at a moment. */
  public Session endingAt(Instant end) {
    return new Session(accessKeyId, secretAccessKey, sessionToken, caller.endingAt(end));
  }
}
