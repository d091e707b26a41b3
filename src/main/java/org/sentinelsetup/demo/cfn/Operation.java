package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a stack went through from a start to an end; its events carry its id. */
final class Operation {
  /** The kinds, as DescribeEvents names them; CONTINUE_ROLLBACK is not played. */
  enum Type {
    CREATE_STACK,
    UPDATE_STACK,
    DELETE_STACK,
    ROLLBACK,
    CREATE_CHANGESET
  }

  /** How far it is. */
  enum Status {
    IN_PROGRESS,
    SUCCEEDED,
    FAILED
  }

  final String id;
  final Type type;
  final @Nullable String token;
  final Instant start;
  @Nullable Instant end;
  Status status = Status.IN_PROGRESS;

  Operation(String id, Type type, @Nullable String token, Instant start) {
    this.id = id;
    this.type = type;
    this.token = token;
    this.start = start;
  }
}
