package org.sentinelsetup.engine.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceTime;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;

/** How far one run of a plan is, told anew at every step. */
final class Progress {
  private final Time time;
  private final Instant startedAt;
  private final List<ChangeProgress> changes;
  private final List<StackEvent> events = new ArrayList<>();
  private final UsualTimes usual;
  private final Consumer<Deployment> told;

  Progress(Time time, List<PlannedChange> changes, UsualTimes usual, Consumer<Deployment> told) {
    this.time = time;
    this.usual = usual;
    this.startedAt = time.now();
    this.changes =
        new ArrayList<>(
            changes.stream()
                .map(change -> new ChangeProgress(change, State.WAITING, null, null))
                .toList());
    this.told = told;
    tell();
  }

  void events(List<StackEvent> fresh) {
    events.addAll(fresh);
    tell();
  }

  /** How long the stack's resources took in this run. */
  List<ResourceTime> took() {
    return ResourceTimes.of(events);
  }

  void set(int index, State state, @Nullable Text detail) {
    boolean ended = state != State.WAITING && state != State.RUNNING;
    changes.set(
        index,
        new ChangeProgress(changes.get(index).change(), state, detail, ended ? time.now() : null));
    tell();
  }

  private void tell() {
    told.accept(new Deployment(startedAt, changes, events, usual));
  }
}
