package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a stack or to one of its resources.
 *
 * @param id unique in the stack
 * @param kind how DescribeEvents names it
 * @param operation what it belongs to
 * @param operationStatus how far that was then
 * @param time demo time
 * @param logicalId of the resource; the stack's name for the stack itself
 * @param physicalId empty before there is one
 * @param type of the resource
 * @param status of stack or resource, empty for a validation
 * @param reason in words, or null
 * @param properties of the resource, a JSON text, or null
 * @param validation what early validation found, or null
 */
record Event(
    String id,
    Kind kind,
    Operation operation,
    Operation.Status operationStatus,
    Instant time,
    String logicalId,
    String physicalId,
    String type,
    String status,
    @Nullable String reason,
    @Nullable String properties,
    @Nullable Validation validation) {

  /** The kinds played; hooks are not. */
  enum Kind {
    STACK_EVENT,
    PROGRESS_EVENT,
    PROVISIONING_ERROR,
    VALIDATION_ERROR;

    boolean error() {
      return this == PROVISIONING_ERROR || this == VALIDATION_ERROR;
    }
  }

  /**
   * What early validation found.
   *
   * @param name such as {@code NAME_CONFLICT_VALIDATION}
   * @param reason in words
   * @param path in the template
   */
  record Validation(String name, String reason, String path) {}
}
