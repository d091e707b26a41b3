package org.sentinelsetup.engine.setup;

import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.LogPrefix;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.StackOptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the file of a set-up: always in the same order, and only what differs from the usual. */
public final class SetupText {
  private SetupText() {}

  /**
   * The file.
   *
   * @param setup what it says
   * @return JSON that {@link SetupFile#read} reads back to the same
   */
  public static String of(Setup setup) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree(setup))
        + "\n";
  }

  /**
   * The same as a tree.
   *
   * @param setup what it says
   * @return a tree of its own
   */
  public static ObjectNode tree(Setup setup) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put(SetupFile.FORMAT, SetupFile.VERSION);
    all.put("account", setup.account()).put("name", setup.name().value());
    logs(all.putObject("logs"), setup.logs());
    all.putObject("sentinel")
        .put("cloud", setup.cloud().id())
        .put("workspaceId", setup.workspace().value())
        .put("alertEmail", setup.email().value());
    ObjectNode stack = JsonNodeFactory.instance.objectNode();
    options(stack, setup.options());
    if (!stack.isEmpty()) {
      all.set("stack", stack);
    }
    return all;
  }

  private static void logs(ObjectNode node, Setup.Logs logs) {
    node.put("region", logs.region().id())
        .put("bucket", logs.bucket())
        .put("type", logs.type().table());
    logs.prefix().map(LogPrefix::value).ifPresent(prefix -> node.put("prefix", prefix));
    if (!logs.keys().isEmpty()) {
      logs.keys().stream().map(Arn::toString).forEach(node.putArray("keys")::add);
    }
    if (!logs.deletedPrincipals().isEmpty()) {
      logs.deletedPrincipals().forEach(node.putArray("takeOutDeletedPrincipals")::add);
    }
    if (logs.oneRuleEach()) {
      node.put("oneRuleAnAccount", true);
    }
    if (logs.throughControlTower()) {
      node.put("throughControlTower", true);
    }
  }

  private static void options(ObjectNode node, StackOptions options) {
    StackOptions usual = StackOptions.USUAL;
    if (!options.names().usual()) {
      node.put("namePattern", options.names().value());
    }
    options.roleName().map(RoleName::value).ifPresent(name -> node.put("roleName", name));
    if (!options.tags().isEmpty()) {
      ObjectNode tags = node.putObject("tags");
      options.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    }
    options.permissionsBoundary().ifPresent(arn -> node.put("permissionsBoundary", arn.toString()));
    options.serviceRole().ifPresent(arn -> node.put("serviceRole", arn.toString()));
    if (options.protect()) {
      node.put("terminationProtection", true);
    }
    if (!options.acceptDefenderSessionName()) {
      node.put("bothSessionNames", false);
    }
    options.logTopic().ifPresent(arn -> node.put("logTopic", arn.toString()));
    options.topicKey().ifPresent(arn -> node.put("topicKey", arn.toString()));
    if (options.deadLetterThreshold() != usual.deadLetterThreshold()) {
      node.put("deadLetterThreshold", options.deadLetterThreshold());
    }
    if (options.quietHours() != usual.quietHours()) {
      node.put("quietHours", options.quietHours());
    }
  }
}
