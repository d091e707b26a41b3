package org.sentinelsetup.model;

import java.util.List;

/**
 * A stack of this program that can only be deleted any more, and what deleting it means.
 *
 * @param name its name
 * @param id its id, by which it is found also after deletion
 * @param region where it is
 * @param status {@code ROLLBACK_COMPLETE} and others, in CloudFormation's words
 * @param going the resources that still exist and go with it
 * @param stuck the resources that could not be deleted before; when they still cannot, they are
 *     left behind
 */
public record FailedStack(
    String name,
    String id,
    String region,
    String status,
    List<StackResource> going,
    List<StackResource> stuck) {
  /** Keeps the lists unchangeable. */
  public FailedStack {
    going = List.copyOf(going);
    stuck = List.copyOf(stuck);
  }
}
