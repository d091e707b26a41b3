package org.sentinelsetup.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A management event of CloudTrail.
 *
 * @param id CloudTrail's eventID
 * @param name the call, such as {@code Decrypt}
 * @param source the service, such as {@code kms.amazonaws.com}
 * @param time when it was called, UTC, whole seconds
 * @param username the session's name where a role called; empty when CloudTrail names nobody
 * @param readOnly whether the call only reads
 * @param resources names or ARNs of what it was about
 * @param details what only the whole record tells
 */
public record TrailEvent(
    String id,
    String name,
    String source,
    Instant time,
    String username,
    boolean readOnly,
    List<String> resources,
    Details details) {
  /** Keeps the resources from changing. */
  public TrailEvent {
    resources = List.copyOf(resources);
  }

  /**
   * What only the whole record tells.
   *
   * @param account the account it is recorded in
   * @param region the Region it is recorded in
   * @param errorCode why it was refused, null when it was not
   * @param errorMessage the service's sentence about that, null when there is none
   * @param principal the caller's ARN, or principal id where there is none; null when neither is
   *     told
   * @param roleArn the role that was asked for, null for other calls
   * @param sessionName the session that was asked for, null for other calls
   * @param bucket the bucket it was about, null for other calls
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">the
   *     fields of a record</a>
   */
  public record Details(
      String account,
      String region,
      @Nullable String errorCode,
      @Nullable String errorMessage,
      @Nullable String principal,
      @Nullable String roleArn,
      @Nullable String sessionName,
      @Nullable String bucket) {}

  /**
   * Whether the call was refused, or failed.
   *
   * @return false when it was carried out
   */
  public boolean refused() {
    return details.errorCode() != null;
  }
}
