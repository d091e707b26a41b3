package org.sentinelsetup.ui.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.deploy.RootCause;
import org.sentinelsetup.engine.template.ResourceWords;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.ui.deploy.Progress.Row;
import org.sentinelsetup.ui.deploy.Progress.State;

/** How far each resource of a stack is, read from the stack's events. */
final class ResourceRows {
  private final ChangeProgress change;
  private final List<StackEvent> events;
  private final UsualTimes usual;
  private final Set<StackEvent> undoing;
  private final Set<StackEvent> cancelled;

  /**
   * Reads the events.
   *
   * @param change the stack's own progress
   * @param deployment its events, oldest first, and the usual times
   */
  ResourceRows(ChangeProgress change, Deployment deployment) {
    this.change = change;
    this.events = deployment.events();
    this.usual = deployment.usual();
    this.undoing =
        new HashSet<>(
            events.stream().dropWhile(event -> !event.status().contains("ROLLBACK")).toList());
    this.cancelled = new HashSet<>(RootCause.of(events).consequences());
  }

  List<Row> of(List<ResourceChange> resources) {
    return resources.stream().map(this::row).toList();
  }

  private Row row(ResourceChange resource) {
    boolean removed = resource.action().equals("Remove");
    // After a change CloudFormation deletes what was replaced, under the same name.
    List<StackEvent> own =
        events.stream()
            .filter(event -> event.logicalId().equals(resource.logicalId()))
            .filter(
                event -> removed || undoing.contains(event) || !event.status().startsWith("DELETE"))
            .toList();
    Text what = ResourceWords.of(resource.logicalId(), resource.type());
    if (own.isEmpty()) {
      return quiet(what);
    }
    StackEvent last = own.getLast();
    Instant since = own.getFirst().time();
    if (last.status().endsWith("_IN_PROGRESS")) {
      return change.state() == Deployment.State.FAILED
          ? new Row(what, State.UNKNOWN, Text.of("ui.deploy.not-watched"), since, change.endedAt())
          : new Row(
              what,
              State.RUNNING,
              Text.of(doing(last, resource.action())),
              since,
              null,
              undoing.contains(last) ? null : usually(last));
    }
    return ended(what, own, since, last.time());
  }

  private @Nullable Duration usually(StackEvent doing) {
    return usual.usual(doing.type(), doing.status().replaceFirst("_.*", "")).orElse(null);
  }

  /** A resource that no event speaks of. */
  private Row quiet(Text what) {
    return switch (change.state()) {
      case APPLIED, UNCHANGED ->
          new Row(what, State.DONE, Text.of("ui.deploy.unchanged"), null, null);
      case FAILED -> new Row(what, State.WAITING, Text.of("ui.deploy.not-started"), null, null);
      case WAITING, RUNNING ->
          new Row(what, State.WAITING, Text.of("ui.deploy.waiting"), null, null);
    };
  }

  private String doing(StackEvent last, String action) {
    boolean deletes = last.status().startsWith("DELETE");
    if (undoing.contains(last)) {
      return deletes ? "ui.deploy.removing" : "ui.deploy.restoring";
    }
    return deletes
        ? "ui.deploy.deleting"
        : action.equals("Modify") ? "ui.deploy.changing" : "ui.deploy.running";
  }

  private Row ended(Text what, List<StackEvent> own, Instant since, @Nullable Instant until) {
    StackEvent last = own.getLast();
    boolean undone = undoing.contains(last);
    boolean failed = own.stream().anyMatch(this::failedItself);
    boolean called = own.stream().anyMatch(cancelled::contains);
    boolean deletes = last.status().startsWith("DELETE");
    if (last.status().endsWith("_FAILED")) {
      return failed
          ? new Row(
              what,
              State.FAILED,
              Text.of(undone && deletes ? "ui.deploy.stuck" : "ui.deploy.failed"),
              since,
              until)
          : new Row(what, State.UNDONE, Text.of("ui.deploy.cancelled"), since, until);
    }
    if (last.status().equals("DELETE_SKIPPED")) {
      return new Row(
          what, undone ? State.UNDONE : State.DONE, Text.of("ui.deploy.kept"), since, until);
    }
    if (!undone) {
      return new Row(
          what,
          State.DONE,
          Text.of(deletes ? "ui.deploy.deleted" : "ui.deploy.done"),
          since,
          until);
    }
    if (failed) {
      String how = deletes ? "ui.deploy.failed-undone" : "ui.deploy.failed-restored";
      return new Row(what, State.FAILED, Text.of(how), since, until);
    }
    String how =
        called ? "ui.deploy.cancelled" : deletes ? "ui.deploy.undone" : "ui.deploy.restored";
    return new Row(what, State.UNDONE, Text.of(how), since, until);
  }

  private boolean failedItself(StackEvent event) {
    return event.status().endsWith("_FAILED") && !cancelled.contains(event);
  }
}
