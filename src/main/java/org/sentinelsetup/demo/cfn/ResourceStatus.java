package org.sentinelsetup.demo.cfn;

/** The states a resource of a stack can be in. */
enum ResourceStatus {
  CREATE_IN_PROGRESS,
  CREATE_FAILED,
  CREATE_COMPLETE,
  UPDATE_IN_PROGRESS,
  UPDATE_FAILED,
  UPDATE_COMPLETE,
  DELETE_IN_PROGRESS,
  DELETE_FAILED,
  DELETE_COMPLETE,
  DELETE_SKIPPED;

  boolean failed() {
    return name().endsWith("_FAILED");
  }
}
