package org.sentinelsetup.demo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads one statement. */
final class StatementReader {
  private static final Set<String> ELEMENTS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9*?]+");
  private static final Pattern IAM_SID = Pattern.compile("[A-Za-z0-9]*");
  private static final Pattern RESOURCE = Pattern.compile("[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:.+");

  private final String where;
  private final JsonNode node;
  private final PolicyKind kind;

  StatementReader(String where, JsonNode node, PolicyKind kind) {
    this.where = where;
    this.node = node;
    this.kind = kind;
  }

  Statement read() {
    if (!node.isObject()) {
      throw new PolicyError(where, "Syntax errors in policy: a statement must be an object");
    }
    for (String name : node.propertyNames()) {
      if (!ELEMENTS.contains(name)) {
        throw new PolicyError(where + "." + name, "Syntax errors in policy: unknown element");
      }
    }
    boolean allow = effect();
    Optional<Principals> principals = principals(allow);
    boolean exceptActions = oneOf("Action", "NotAction");
    List<String> actions = actions(exceptActions ? "NotAction" : "Action");
    boolean exceptResources = false;
    List<String> resources = List.of();
    if (kind.hasResource()) {
      exceptResources = oneOf("Resource", "NotResource");
      resources = resources(exceptResources ? "NotResource" : "Resource");
    } else {
      forbid("Resource");
      forbid("NotResource");
    }
    return new Statement(
        label(),
        allow,
        principals,
        actions,
        exceptActions,
        resources,
        exceptResources,
        conditions());
  }

  private String label() {
    JsonNode sid = node.path("Sid");
    if (sid.isMissingNode()) {
      return where;
    }
    if (!sid.isString() || (kind.isIam() && !IAM_SID.matcher(sid.stringValue()).matches())) {
      throw new PolicyError(
          where + ".Sid",
          "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*");
    }
    return sid.stringValue().isEmpty() ? where : sid.stringValue();
  }

  private boolean effect() {
    return switch (node.path("Effect").asString("")) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw new PolicyError(where + ".Effect", "must be Allow or Deny");
    };
  }

  private Optional<Principals> principals(boolean allow) {
    if (!kind.hasPrincipal()) {
      forbid("Principal");
      forbid("NotPrincipal");
      return Optional.empty();
    }
    boolean except = oneOf("Principal", "NotPrincipal");
    if (except && (allow || kind == PolicyKind.TRUST)) {
      throw new PolicyError(where + ".NotPrincipal", "is only allowed together with Deny");
    }
    String name = except ? "NotPrincipal" : "Principal";
    return Optional.of(new PrincipalReader(where + "." + name, except).read(node.path(name)));
  }

  /** Whether the second of two elements is there; exactly one of them has to be. */
  private boolean oneOf(String plain, String negated) {
    if (node.has(plain) == node.has(negated)) {
      throw new PolicyError(
          where + "." + plain,
          node.has(plain) ? "cannot stand beside " + negated : "Missing required field " + plain);
    }
    return node.has(negated);
  }

  private void forbid(String name) {
    if (node.has(name)) {
      throw new PolicyError(where + "." + name, "Has prohibited field " + name);
    }
  }

  private List<String> actions(String name) {
    String place = where + "." + name;
    List<String> actions = Json.texts(place, node.path(name));
    for (String action : actions) {
      if (action.equals("*")) {
        continue;
      }
      if (!ACTION.matcher(action).matches()) {
        throw new PolicyError(
            place, "\"" + action + "\" is no action: a service, a colon and a name are needed");
      }
      String only = kind.onlyService();
      String service = action.substring(0, action.indexOf(':')).toLowerCase(Locale.ROOT);
      if (!only.isEmpty() && !service.equals(only)) {
        throw new PolicyError(place, "\"" + action + "\" is out of service scope: only " + only);
      }
    }
    return actions;
  }

  private List<String> resources(String name) {
    String place = where + "." + name;
    List<String> resources = Json.texts(place, node.path(name));
    for (String resource : resources) {
      if (!resource.equals("*") && !RESOURCE.matcher(resource).matches()) {
        throw new PolicyError(place, "Resource " + resource + " must be in ARN format or \"*\".");
      }
      if (kind == PolicyKind.KEY && !resource.equals("*") && !resource.contains(":kms:")) {
        throw new PolicyError(place, "a key policy speaks of its own key only");
      }
    }
    return resources;
  }

  private List<Condition> conditions() {
    List<Condition> found = new ArrayList<>();
    JsonNode block = node.path("Condition");
    if (block.isMissingNode()) {
      return found;
    }
    String place = where + ".Condition";
    if (!block.isObject()) {
      throw new PolicyError(place, "must be an object");
    }
    for (var operator : block.properties()) {
      Operator read = Operator.parse(place, operator.getKey());
      if (!operator.getValue().isObject()) {
        throw new PolicyError(place + "." + operator.getKey(), "must be an object");
      }
      for (var line : operator.getValue().properties()) {
        String key = place + "." + operator.getKey() + "." + line.getKey();
        found.add(new Condition(read, line.getKey(), Json.scalars(key, line.getValue())));
      }
    }
    return found;
  }
}
