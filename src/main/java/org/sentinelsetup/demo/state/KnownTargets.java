package org.sentinelsetup.demo.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Queues that are merely known by name: they take everything from S3, or exist and take nothing.
 */
public final class KnownTargets implements NotificationTargets {
  private final Map<String, Optional<String>> refusals = new HashMap<>();
  private final Map<String, List<String>> messages = new HashMap<>();

  /** A queue that lets S3 send. */
  public void open(String arn) {
    refusals.put(arn, Optional.empty());
  }

  /** A queue whose policy does not let S3 send. */
  public void closed(String arn) {
    refusals.put(
        arn,
        Optional.of(
            "Permissions on the destination queue do not allow S3 to publish notifications from"
                + " this bucket"));
  }

  /** What arrived at a queue, oldest first. */
  public List<String> messages(String arn) {
    return List.copyOf(messages.getOrDefault(arn, List.of()));
  }

  @Override
  public Optional<String> refusal(String target, String bucketArn, String bucketOwner) {
    return refusals.getOrDefault(target, Optional.of("The destination queue does not exist"));
  }

  @Override
  public void send(String target, String bucketArn, String bucketOwner, String body) {
    if (refusal(target, bucketArn, bucketOwner).isEmpty()) {
      messages.computeIfAbsent(target, arn -> new ArrayList<>()).add(body);
    }
  }
}
