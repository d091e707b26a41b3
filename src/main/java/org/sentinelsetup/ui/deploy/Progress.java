package org.sentinelsetup.ui.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;

/**
 * How far a deployment is, a row for each thing it changes: the stack's resources, then the key
 * policies, then the notification.
 *
 * @param rows the rows, in the order they are carried out
 */
record Progress(List<Row> rows) {
  private static final String STACK = "AWS::CloudFormation::Stack";

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
   */
  record Row(
      Text what, State state, Text detail, @Nullable Instant since, @Nullable Instant until) {}

  /** How far a row is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    UNDONE,
    FAILED
  }

  static final Progress NONE = new Progress(List.of());

  static Progress of(Deployment deployment) {
    var rows = new ArrayList<Row>();
    Instant before = deployment.startedAt();
    boolean stopped = false;
    for (ChangeProgress change : deployment.changes()) {
      if (change.change() instanceof PlannedChange.Stack stack && !stack.nothingToDo()) {
        rows.addAll(resources(stack, change, deployment.events()));
      } else {
        rows.add(row(change, before, stopped));
      }
      stopped |= change.state() == Deployment.State.FAILED;
      before = Objects.requireNonNullElse(change.endedAt(), before);
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
   * When a deployment ended.
   *
   * @return null while something of it is waiting or running and nothing failed
   */
  static @Nullable Instant endedAt(Deployment deployment) {
    boolean failed =
        deployment.changes().stream().anyMatch(change -> change.state() == Deployment.State.FAILED);
    boolean complete = deployment.changes().stream().allMatch(change -> change.endedAt() != null);
    return failed || complete
        ? deployment.changes().stream()
            .flatMap(change -> Stream.ofNullable(change.endedAt()))
            .max(Instant::compareTo)
            .orElse(null)
        : null;
  }

  private static List<Row> resources(
      PlannedChange.Stack stack, ChangeProgress change, List<StackEvent> events) {
    Map<String, List<StackEvent>> byResource = new HashMap<>();
    Set<String> undoing = new HashSet<>();
    boolean rollback = false;
    for (StackEvent event : events) {
      rollback |= event.type().equals(STACK) && event.status().contains("ROLLBACK");
      if (rollback) {
        undoing.add(event.id());
      }
      byResource.computeIfAbsent(event.logicalId(), _ -> new ArrayList<>()).add(event);
    }
    return stack.resources().stream()
        .map(
            resource -> {
              List<StackEvent> own = byResource.get(resource.logicalId());
              return own == null
                  ? silent(resource, change)
                  : resource(resource, change, own, undoing);
            })
        .toList();
  }

  /** No event tells of it: it is as its stack is. */
  private static Row silent(ResourceChange resource, ChangeProgress change) {
    Text what = ResourceWords.of(resource.logicalId(), resource.type());
    return switch (change.state()) {
      case WAITING, RUNNING ->
          new Row(what, State.WAITING, Text.of("ui.deploy.waiting"), null, null);
      case APPLIED, UNCHANGED ->
          new Row(what, State.DONE, Text.of("ui.deploy.unchanged"), null, null);
      case FAILED -> new Row(what, State.WAITING, Text.of("ui.deploy.not-begun"), null, null);
    };
  }

  private static Row resource(
      ResourceChange resource,
      ChangeProgress change,
      List<StackEvent> events,
      Set<String> undoing) {
    StackEvent last = events.getLast();
    // An update removes what it was to remove, and what it replaced: that takes nothing back.
    boolean undone =
        undoing.contains(last.id())
            || (last.status().startsWith("DELETE") && resource.action().equals("Add"));
    State state = state(last.status(), undone);
    boolean failed = events.stream().anyMatch(event -> event.status().endsWith("_FAILED"));
    Text detail =
        Text.of(
            switch (state) {
              case WAITING, RUNNING -> undone ? "ui.deploy.removing" : "ui.deploy.running";
              case DONE -> "ui.deploy.done";
              case UNDONE -> failed ? "ui.deploy.failed-undone" : "ui.deploy.undone";
              case FAILED -> "ui.deploy.failed";
            });
    boolean ended = state != State.RUNNING;
    return new Row(
        ResourceWords.of(resource.logicalId(), resource.type()),
        failed && ended ? State.FAILED : state,
        detail,
        events.getFirst().time(),
        ended ? last.time() : change.endedAt());
  }

  private static State state(String status, boolean undone) {
    if (status.endsWith("_IN_PROGRESS")) {
      return State.RUNNING;
    }
    if (status.endsWith("_FAILED")) {
      return State.FAILED;
    }
    return undone ? State.UNDONE : State.DONE;
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
                  case WAITING -> stopped ? "ui.deploy.not-begun" : "ui.deploy.waiting";
                  case RUNNING -> "ui.deploy.applying";
                  case APPLIED -> "ui.deploy.applied";
                  case UNCHANGED -> "ui.deploy.unchanged";
                  case FAILED -> "ui.deploy.not-applied";
                })),
        begun ? before : null,
        change.endedAt());
  }

  private static Text what(PlannedChange change) {
    return switch (change) {
      case PlannedChange.Stack stack -> Text.of("ui.deploy.stack", stack.name());
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
    Duration length = Duration.between(since, until);
    return length.isNegative()
        ? "0:00"
        : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
  }
}
