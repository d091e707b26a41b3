package org.sentinelsetup.engine.plan;

import java.util.Arrays;

/**
 * Every status CloudFormation has for a stack, and what a preview does when it finds a stack in it.
 * docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
public enum StackState {
  /** A change set was made, and nobody executed it. */
  REVIEW_IN_PROGRESS(Action.MAKE),
  /** Deleted; another stack may have its name. */
  DELETE_COMPLETE(Action.MAKE),
  /** Made. */
  CREATE_COMPLETE(Action.UPDATE),
  /** Changed. */
  UPDATE_COMPLETE(Action.UPDATE),
  /** A change failed, and the stack is as it was before. */
  UPDATE_ROLLBACK_COMPLETE(Action.UPDATE),
  /** Resources were taken in. */
  IMPORT_COMPLETE(Action.UPDATE),
  /** Taking resources in failed, and the stack is as it was before. */
  IMPORT_ROLLBACK_COMPLETE(Action.UPDATE),
  /** Being made. */
  CREATE_IN_PROGRESS(Action.WAIT),
  /** What was made is taken away again. */
  ROLLBACK_IN_PROGRESS(Action.WAIT),
  /** Being deleted. */
  DELETE_IN_PROGRESS(Action.WAIT),
  /** Being changed. */
  UPDATE_IN_PROGRESS(Action.WAIT),
  /** Changed; what it no longer needs is taken away. */
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS(Action.WAIT),
  /** A change is taken back. */
  UPDATE_ROLLBACK_IN_PROGRESS(Action.WAIT),
  /** A change was taken back; what only the change needed is taken away. */
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS(Action.WAIT),
  /** Resources are taken in. */
  IMPORT_IN_PROGRESS(Action.WAIT),
  /** Taking resources in is taken back. */
  IMPORT_ROLLBACK_IN_PROGRESS(Action.WAIT),
  /** Making it failed, and everything was taken away again. */
  ROLLBACK_COMPLETE(Action.REMOVE_FIRST),
  /** Making it failed, and so did taking it away again. */
  ROLLBACK_FAILED(Action.REMOVE_FIRST),
  /** Making it failed, and what was made is still there. */
  CREATE_FAILED(Action.REMOVE_FIRST),
  /** Some of it could not be deleted. */
  DELETE_FAILED(Action.REMOVE_FIRST),
  /** A change could not be taken back. */
  UPDATE_ROLLBACK_FAILED(Action.CONTINUE_ROLLBACK),
  /** A change failed, and was not to be taken back. */
  UPDATE_FAILED(Action.CONTINUE_ROLLBACK),
  /** Taking resources in could not be taken back. */
  IMPORT_ROLLBACK_FAILED(Action.LOOK);

  /** What a preview does with a stack. */
  public enum Action {
    /** The stack is made; an empty one that a preview left is removed before. */
    MAKE,
    /** The stack is changed. */
    UPDATE,
    /** Nothing is started and nothing followed until somebody else's operation has ended. */
    WAIT,
    /** The stack cannot be changed any more, and is deleted first, after a question. */
    REMOVE_FIRST,
    /** The stack has to be rolled back to its end first, outside this program. */
    CONTINUE_ROLLBACK,
    /** Nothing is done: somebody has to look at the stack first. */
    LOOK
  }

  private final Action action;

  StackState(Action action) {
    this.action = action;
  }

  /**
   * What is done with a stack in this status.
   *
   * @return what a preview does
   */
  public Action action() {
    return action;
  }

  /**
   * What is done with a stack in a status.
   *
   * @param status in CloudFormation's words
   * @return what a preview does; of a status that is not known, to look at it
   */
  public static Action of(String status) {
    return Arrays.stream(values())
        .filter(known -> known.name().equals(status))
        .findFirst()
        .map(StackState::action)
        .orElse(Action.LOOK);
  }
}
