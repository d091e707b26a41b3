package org.sentinelsetup.ui.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.control.Spans;

/**
 * How far a deployment is, a row for each thing it changes: the stack's resources, then the key
 * policies, then the notification.
 *
 * @param rows the rows, in the order they are carried out
 */
record Progress(List<Row> rows) {
  Progress {
    rows = List.copyOf(rows);
  }

  /**
   * One thing that is changed.
   *
   * @param what what it is
   * @param state how far it is
   * @param detail what is going on, in words
   * @param since when it began, UTC, null before
   * @param until when it ended, UTC, null before
   * @param usual how long it took in earlier runs, null when that is not known
   */
  record Row(
      Text what,
      State state,
      Text detail,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable Duration usual) {
    Row(Text what, State state, Text detail, @Nullable Instant since, @Nullable Instant until) {
      this(what, state, detail, since, until, null);
    }
  }

  /** How far a row is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    UNDONE,
    FAILED,
    UNKNOWN
  }

  static final Progress NONE = new Progress(List.of());

  static Progress of(Deployment deployment) {
    var rows = new ArrayList<Row>();
    Instant before = deployment.startedAt();
    boolean stopped = false;
    for (ChangeProgress change : deployment.changes()) {
      List<ResourceChange> resources = resources(change.change());
      if (!resources.isEmpty()) {
        rows.addAll(new ResourceRows(change, deployment).of(resources));
      } else {
        rows.add(row(change, before, stopped));
      }
      before = Objects.requireNonNullElse(change.endedAt(), before);
      stopped |= change.state() == Deployment.State.FAILED;
    }
    return new Progress(rows);
  }

  /**
   * The part that is done; goes down when a rollback takes away again what was made.
   *
   * @return 0 to 1
   */
  double part() {
    return rows.isEmpty() ? 0 : (double) done() / rows.size();
  }

  long done() {
    return rows.stream().filter(row -> row.state() == State.DONE).count();
  }

  /**
   * The first row that failed by itself.
   *
   * @return empty when none did
   */
  Optional<Row> failure() {
    return rows.stream().filter(row -> row.state() == State.FAILED).findFirst();
  }

  private static Row row(ChangeProgress change, Instant before, boolean stopped) {
    boolean begun = change.state() != Deployment.State.WAITING;
    return new Row(
        what(change.change()),
        switch (change.state()) {
          case WAITING -> State.WAITING;
          case RUNNING -> State.RUNNING;
          case APPLIED, UNCHANGED -> State.DONE;
          case FAILED -> State.FAILED;
        },
        Objects.requireNonNullElse(
            change.detail(),
            Text.of(
                switch (change.state()) {
                  case WAITING -> stopped ? "ui.deploy.not-started" : "ui.deploy.waiting";
                  case RUNNING -> "ui.deploy.applying";
                  case APPLIED -> "ui.deploy.applied";
                  case UNCHANGED -> "ui.deploy.unchanged";
                  case FAILED -> "ui.deploy.failed";
                })),
        begun ? before : null,
        change.endedAt());
  }

  private static List<ResourceChange> resources(PlannedChange change) {
    return switch (change) {
      case PlannedChange.Stack stack -> stack.resources();
      case PlannedChange.StackRemoval stack -> stack.resources();
      default -> List.of();
    };
  }

  private static Text what(PlannedChange change) {
    return switch (change) {
      case PlannedChange.Stack stack -> Text.of("ui.deploy.stack", stack.name());
      case PlannedChange.StackRemoval stack -> Text.of("ui.deploy.stack", stack.name());
      case PlannedChange.ProviderAudience _ -> Text.of("ui.deploy.audience");
      case PlannedChange.KeyPolicy policy ->
          Text.of("ui.deploy.key", policy.keyArn().substring(policy.keyArn().lastIndexOf('/') + 1));
      case PlannedChange.Notification notification ->
          Text.of("ui.deploy.notification", notification.bucket());
    };
  }

  /**
   * How long something has taken.
   *
   * @param since when it began
   * @param until when it ended
   * @return minutes and seconds
   */
  static String took(Instant since, Instant until) {
    return Spans.say(Duration.between(since, until));
  }
}
