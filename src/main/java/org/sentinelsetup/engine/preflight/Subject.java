package org.sentinelsetup.engine.preflight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackResource;

/** What checks look at. What the stack has made is read once for all of them. */
final class Subject {
  private final AccountClients aws;
  private final Plan plan;
  private @Nullable List<StackResource> ours;

  /**
   * Something to look at, on one thread.
   *
   * @param aws the account and Region of the logs
   * @param plan the plan
   */
  Subject(AccountClients aws, Plan plan) {
    this.aws = aws;
    this.plan = plan;
  }

  AccountClients aws() {
    return aws;
  }

  Plan plan() {
    return plan;
  }

  LogSource source() {
    return plan.inputs().source();
  }

  String account() {
    return plan.inputs().caller().account();
  }

  String region() {
    return source().region().id();
  }

  ConnectionNames names() {
    return ConnectionNames.of(
        plan.inputs().suffix(), source().region(), account(), plan.inputs().options());
  }

  /** What the connection's own stack has made; nothing when there is none yet. */
  private List<StackResource> ours() {
    if (ours == null) {
      ours = stackId().map(id -> aws.cloudFormation().resources(id)).orElse(List.of());
    }
    return ours;
  }

  /** What one resource of the connection's own stack is called. */
  Optional<String> physicalId(String type, String name) {
    return ours().stream()
        .filter(resource -> resource.type().equals(type))
        .flatMap(resource -> Stream.ofNullable(resource.physicalId()))
        .filter(id -> id.equals(name) || id.endsWith("/" + name) || id.endsWith(":" + name))
        .findFirst();
  }

  private Optional<String> stackId() {
    return plan.changes().stream()
        .filter(PlannedChange.Stack.class::isInstance)
        .map(PlannedChange.Stack.class::cast)
        .flatMap(stack -> Stream.ofNullable(stack.stackId()))
        .findFirst();
  }
}
