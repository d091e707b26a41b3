package org.sentinelsetup.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change set.
 *
 * @param arn its ARN
 * @param stackId its stack
 * @param status {@code CREATE_COMPLETE}, {@code FAILED} and others, in CloudFormation's words
 * @param executionStatus {@code AVAILABLE} when it can be executed
 * @param reason why, null when CloudFormation gives none
 * @param changes all changes
 */
public record ChangeSetDescription(
    String arn,
    String stackId,
    String status,
    String executionStatus,
    @Nullable String reason,
    List<ResourceChange> changes) {
  /** Keeps a copy nobody can change, in the order given. */
  public ChangeSetDescription {
    changes = List.copyOf(changes);
  }
}
