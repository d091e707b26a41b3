package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change set from its order to its execution. */
final class ChangeSet {
  /** How far its making is; deleted ones are not kept. */
  enum Status {
    CREATE_PENDING,
    CREATE_IN_PROGRESS,
    CREATE_COMPLETE,
    FAILED
  }

  /** Whether it can be, is being or was executed. */
  enum Execution {
    UNAVAILABLE,
    AVAILABLE,
    EXECUTE_IN_PROGRESS,
    EXECUTE_COMPLETE,
    EXECUTE_FAILED,
    OBSOLETE
  }

  final String id;
  final String name;
  final boolean creates;
  final @Nullable String description;
  final @Nullable String token;

  /** What was ordered, or null when nothing was said. */
  final @Nullable OnFailure onFailure;

  final Wanted wanted;
  final Operation operation;
  final Instant created;
  List<Change> changes = new ArrayList<>();
  Status status = Status.CREATE_PENDING;
  Execution execution = Execution.UNAVAILABLE;
  @Nullable String reason;

  /** What becomes of a stack whose deployment fails. */
  enum OnFailure {
    DO_NOTHING,
    ROLLBACK,
    DELETE
  }

  ChangeSet(
      String id,
      String name,
      boolean creates,
      @Nullable String description,
      @Nullable OnFailure onFailure,
      Wanted wanted,
      Operation operation) {
    this.id = id;
    this.name = name;
    this.creates = creates;
    this.description = description;
    this.token = operation.token;
    this.onFailure = onFailure;
    this.wanted = wanted;
    this.operation = operation;
    this.created = operation.start;
  }
}
