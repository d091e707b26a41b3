package org.sentinelsetup.engine.approval;

import java.util.Comparator;
import java.util.List;
import org.sentinelsetup.engine.diff.Patch;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.engine.setup.Setup;
import org.sentinelsetup.engine.setup.SetupText;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.ResourceChange;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is approved of a plan: everything that decides what would be written, and nothing that is
 * another each time, such as the name of the change set. Texts are lists of their lines, so that
 * they can be read, and compared in any tool.
 */
final class PlanDocument {
  private PlanDocument() {}

  static ObjectNode of(Plan plan) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.set("setup", SetupText.tree(Setup.of(plan.inputs())));
    all.put("roleArn", plan.roleArn());
    for (PlannedChange change : plan.changes()) {
      switch (change) {
        case PlannedChange.Stack stack -> stack(all.putObject("stack"), stack);
        case PlannedChange.StackRemoval _ ->
            throw new IllegalArgumentException("a removal is no plan");
        case PlannedChange.ProviderAudience audience ->
            audience(all.putObject("providerAudience"), audience);
        case PlannedChange.KeyPolicy policy ->
            keyPolicy(all.withArray("/keyPolicies").addObject(), policy);
        case PlannedChange.Notification told ->
            notification(all.putObject("notification"), told, plan);
      }
    }
    plan.handOvers()
        .forEach(
            one ->
                lines(
                    all.withArray("/forOwnersOfKeys").addObject().put("key", one.keyArn()),
                    "statement",
                    one.statement()));
    return all;
  }

  private static void stack(ObjectNode node, PlannedChange.Stack stack) {
    node.put("name", stack.name());
    ObjectNode parameters = node.putObject("parameters");
    stack.parameters().forEach(one -> parameters.put(one.name(), one.value()));
    ObjectNode tags = node.putObject("tags");
    stack.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    if (stack.serviceRole() != null) {
      node.put("serviceRole", stack.serviceRole());
    }
    node.put("switchesTerminationProtectionOn", stack.protect());
    ObjectNode resources = node.putObject("resources");
    stack.resources().stream()
        .sorted(Comparator.comparing(ResourceChange::logicalId))
        .forEach(one -> resources.put(one.logicalId(), resource(one)));
    lines(node, "template", stack.template());
  }

  private static String resource(ResourceChange change) {
    String what = change.action() + " " + change.type();
    return change.replacement() == null ? what : what + ", replaced: " + change.replacement();
  }

  private static void audience(ObjectNode node, PlannedChange.ProviderAudience change) {
    node.put("provider", change.providerArn());
    change.before().forEach(node.putArray("before")::add);
    change.after().forEach(node.putArray("after")::add);
  }

  private static void keyPolicy(ObjectNode node, PlannedChange.KeyPolicy change) {
    node.put("key", change.keyArn());
    texts(node, "key-policy.json", change.before(), change.after());
  }

  private static void notification(ObjectNode node, PlannedChange.Notification change, Plan plan) {
    node.put("bucket", change.bucket()).put("owner", change.owner());
    if (plan.inputs().oneCall() != null) {
      node.put("through", plan.inputs().oneCall().role().arn());
    }
    texts(
        node,
        "notifications.json",
        NotificationJson.of(change.before()),
        NotificationJson.of(change.after()));
  }

  /** The patch comes first: it is what a person reads. */
  private static void texts(ObjectNode node, String name, String before, String after) {
    lines(node, "patch", Patch.of(name, before, after));
    lines(node, "before", before);
    lines(node, "after", after);
  }

  private static void lines(ObjectNode node, String name, String text) {
    var array = node.putArray(name);
    List.of(text.split("\n", -1)).forEach(array::add);
  }
}
