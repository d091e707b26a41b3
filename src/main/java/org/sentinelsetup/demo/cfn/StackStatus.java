package org.sentinelsetup.demo.cfn;

/** The states a stack of the demo cloud can be in. Imports are not played. */
enum StackStatus {
  REVIEW_IN_PROGRESS,
  CREATE_IN_PROGRESS,
  CREATE_FAILED,
  CREATE_COMPLETE,
  ROLLBACK_IN_PROGRESS,
  ROLLBACK_FAILED,
  ROLLBACK_COMPLETE,
  DELETE_IN_PROGRESS,
  DELETE_FAILED,
  DELETE_COMPLETE,
  UPDATE_IN_PROGRESS,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
  UPDATE_COMPLETE,
  UPDATE_FAILED,
  UPDATE_ROLLBACK_IN_PROGRESS,
  UPDATE_ROLLBACK_FAILED,
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
  UPDATE_ROLLBACK_COMPLETE;

  boolean inProgress() {
    return name().endsWith("_IN_PROGRESS");
  }

  boolean failed() {
    return name().endsWith("_FAILED");
  }

  /** Whether an update may start from here. */
  boolean updatable() {
    return switch (this) {
      case CREATE_COMPLETE, CREATE_FAILED, UPDATE_COMPLETE, UPDATE_FAILED -> true;
      case UPDATE_ROLLBACK_COMPLETE -> true;
      default -> false;
    };
  }
}
