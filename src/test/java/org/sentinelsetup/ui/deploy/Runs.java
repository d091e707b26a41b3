package org.sentinelsetup.ui.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.Samples;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.ChangeProgress;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.UsualTimes;

/** Runs of a plan, told event by event. */
final class Runs {
  static final String STACK = "cloudtrail-sentinel-integration";
  static final String STACK_TYPE = "AWS::CloudFormation::Stack";

  private final List<ResourceChange> resources;
  private final List<StackEvent> events = new ArrayList<>();

  private Runs(List<ResourceChange> resources) {
    this.resources = resources;
  }

  /** A run that makes everything of the template. */
  static Runs creating() {
    return new Runs(
        Template.shipped().resources().stream()
            .map(one -> new ResourceChange("Add", one.logicalId(), null, one.type(), null))
            .toList());
  }

  /** A run that does one thing to the queue. */
  static Runs of(String action) {
    return new Runs(
        List.of(new ResourceChange(action, "SentinelQueue", "q", "AWS::SQS::Queue", null)));
  }

  /** One more event, a second after the last. */
  Runs event(String resource, String status, @Nullable String reason) {
    String type =
        resources.stream()
            .filter(one -> one.logicalId().equals(resource))
            .map(ResourceChange::type)
            .findFirst()
            .orElse(STACK_TYPE);
    int number = events.size() + 1;
    events.add(
        Deployments.event(
            "event-" + number, Samples.NOW.plusSeconds(number), resource, type, status, reason));
    return this;
  }

  Runs queue(String... statuses) {
    for (String status : statuses) {
      event("SentinelQueue", status, null);
    }
    return this;
  }

  /** Every resource, made. */
  Runs made() {
    for (ResourceChange resource : resources) {
      event(resource.logicalId(), "CREATE_IN_PROGRESS", "Resource creation Initiated");
      event(resource.logicalId(), "CREATE_COMPLETE", null);
    }
    return this;
  }

  List<StackEvent> events() {
    return List.copyOf(events);
  }

  /** With stack, key policy and notification in these states. */
  Deployment in(Deployment.State stack, Deployment.State key, Deployment.State notification) {
    Instant after = Samples.NOW.plusSeconds(events.size() + 1L);
    return new Deployment(
        Samples.NOW,
        List.of(
            change(
                new PlannedChange.Stack(
                    STACK, "set", "id", resources, List.of(), "", List.of(), null, false, false),
                stack,
                after),
            change(Samples.keyPolicy(), key, after.plusSeconds(4)),
            change(
                new PlannedChange.Notification(
                    "acme-org-logs",
                    Samples.ACCOUNT,
                    new NotificationConfiguration(List.of(), false),
                    new NotificationConfiguration(List.of(), false),
                    List.of(),
                    false),
                notification,
                after.plusSeconds(10))),
        events,
        UsualTimes.NONE);
  }

  Deployment running() {
    return in(Deployment.State.RUNNING, Deployment.State.WAITING, Deployment.State.WAITING);
  }

  Deployment failed() {
    return in(Deployment.State.FAILED, Deployment.State.WAITING, Deployment.State.WAITING);
  }

  Deployment applied() {
    return in(Deployment.State.APPLIED, Deployment.State.APPLIED, Deployment.State.APPLIED);
  }

  private static ChangeProgress change(
      PlannedChange change, Deployment.State state, Instant ended) {
    boolean open = state == Deployment.State.WAITING || state == Deployment.State.RUNNING;
    return new ChangeProgress(change, state, null, open ? null : ended);
  }
}
