package org.sentinelsetup.ui.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.ResourceTime;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.ui.review.Plans;

/** A deployment of the template's twelve resources, at the moments that look different. */
public final class Deployments {
  static final String STACK = "AWS::CloudFormation::Stack";
  private static final String DENIED =
      "Resource handler returned message: \"User: arn:aws:sts::111122223333:assumed-role/LogAdmin/"
          + "demo.person is not authorized to perform: sns:SetTopicAttributes\" (AccessDenied)";
  private static final int HALF = 6;
  private static final int KEY_SECONDS = 48;
  private static final UsualTimes USUAL =
      new UsualTimes(
          Stream.of("AWS::SNS::Topic", "AWS::SNS::TopicPolicy")
              .map(type -> new ResourceTime(type, "CREATE", Duration.ofSeconds(75)))
              .toList());

  private final List<StackEvent> events = new ArrayList<>();
  private final Plan plan = Plans.of();
  private final PlannedChange.Stack stack = (PlannedChange.Stack) plan.changes().getFirst();
  private Instant time = Samples.NOW.minusSeconds(70);
  private final Instant start = time;

  private Deployments() {}

  /** Half of the stack is made. */
  public static Deployment running() {
    var run = new Deployments();
    run.made(HALF);
    run.resource(HALF, "CREATE_IN_PROGRESS", null);
    run.resource(HALF + 1, "CREATE_IN_PROGRESS", null);
    return run.at(State.RUNNING, State.WAITING, State.WAITING);
  }

  /** One resource failed, another was cancelled because of it, and everything was removed. */
  public static Deployment rolledBack() {
    var run = new Deployments();
    run.made(HALF);
    run.resource(HALF, "CREATE_IN_PROGRESS", null);
    run.resource(HALF + 1, "CREATE_IN_PROGRESS", null);
    run.resource(HALF, "CREATE_FAILED", DENIED);
    run.resource(HALF + 1, "CREATE_FAILED", "Resource creation cancelled");
    run.event(run.stack.name(), STACK, "ROLLBACK_IN_PROGRESS", "Rollback requested by user.");
    for (int index = HALF + 1; index >= 0; index--) {
      run.resource(index, "DELETE_IN_PROGRESS", null);
      run.resource(index, "DELETE_COMPLETE", null);
    }
    run.event(run.stack.name(), STACK, "ROLLBACK_COMPLETE", null);
    return run.at(State.FAILED, State.WAITING, State.WAITING);
  }

  /** The stack is made, and the key policy not yet visible. */
  public static Deployment keyPolicy() {
    var run = new Deployments();
    run.complete();
    return run.at(State.APPLIED, State.RUNNING, State.WAITING);
  }

  /** Everything is applied. */
  public static Deployment done() {
    var run = new Deployments();
    run.complete();
    return run.at(State.APPLIED, State.APPLIED, State.APPLIED);
  }

  private void complete() {
    made(stack.resources().size());
    event(stack.name(), STACK, "CREATE_COMPLETE", null);
  }

  private void made(int count) {
    event(stack.name(), STACK, "CREATE_IN_PROGRESS", "User Initiated");
    for (int index = 0; index < count; index++) {
      resource(index, "CREATE_IN_PROGRESS", null);
      resource(index, "CREATE_IN_PROGRESS", "Resource creation Initiated");
      resource(index, "CREATE_COMPLETE", null);
    }
  }

  private void resource(int index, String status, @Nullable String reason) {
    ResourceChange resource = stack.resources().get(index);
    event(resource.logicalId(), resource.type(), status, reason);
  }

  private void event(String id, String type, String status, @Nullable String reason) {
    time = time.plusSeconds(1);
    events.add(event("event-" + events.size(), time, id, type, status, reason));
  }

  static StackEvent event(
      String id, Instant time, String logicalId, String type, String status, @Nullable String why) {
    return new StackEvent(id, time, logicalId, null, type, status, why, null, null);
  }

  private Deployment at(State... states) {
    List<ChangeProgress> changes = new ArrayList<>();
    for (int index = 0; index < states.length; index++) {
      State state = states[index];
      boolean ended = state != State.WAITING && state != State.RUNNING;
      Instant end = index == 0 ? time : start.plusSeconds(KEY_SECONDS + 8L * index);
      changes.add(
          new ChangeProgress(
              plan.changes().get(index),
              state,
              state == State.RUNNING && index > 0 ? Text.of("deploy.saved-not-visible", 5L) : null,
              ended ? end : null));
    }
    return new Deployment(start, changes, events, USUAL);
  }
}
