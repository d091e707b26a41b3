package org.sentinelsetup.engine.preflight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.engine.permissions.LeastPrivilege;
import org.sentinelsetup.engine.policy.Json;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.SimulatedAction;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;

/**
 * Whether the person's role may do what the plan takes, as IAM simulates it. That leaves out the
 * policies of buckets and keys: what is allowed is likely, what is not may be allowed by them. Who
 * may change a key's policy is decided there alone, so that it stays unknown.
 */
final class PermissionCheck {
  private static final String CHANGE_KEY = "kms:PutKeyPolicy";

  private PermissionCheck() {}

  static List<Finding> of(Subject subject) {
    Optional<String> principal = principal(subject);
    if (principal.isEmpty()) {
      return List.of(
          Finding.unknown(
              Text.of("preflight.no-role", subject.plan().inputs().caller().arn()),
              Text.of("preflight.no-role-fix")));
    }
    List<String> denied = new ArrayList<>();
    int asked = 0;
    for (JsonNode statement :
        Json.read(LeastPrivilege.of(subject.plan()).deploying()).path("Statement")) {
      List<String> actions =
          texts(statement.path("Action")).stream().filter(one -> !one.equals(CHANGE_KEY)).toList();
      if (!actions.isEmpty()) {
        List<SimulatedAction> answers =
            subject
                .aws()
                .iam()
                .simulate(
                    principal.get(),
                    actions,
                    texts(statement.path("Resource")),
                    context(statement, subject));
        asked += answers.size();
        answers.stream()
            .filter(answer -> !answer.allowed())
            .map(SimulatedAction::action)
            .forEach(denied::add);
      }
    }
    return denied.isEmpty()
        ? List.of(Finding.ok(Text.of("preflight.permitted", asked)))
        : List.of(missing(principal.get(), denied.stream().distinct().sorted().toList()));
  }

  private static Finding missing(String principal, List<String> denied) {
    return Finding.warning(
            Text.of("preflight.not-permitted", String.join(", ", denied)),
            Text.of("preflight.not-permitted-fix"))
        .command(
            "aws iam simulate-principal-policy --policy-source-arn %s --action-names %s"
                .formatted(principal, String.join(" ", denied)));
  }

  /** A session's ARN does not tell the path of its role, which IAM wants to hear. */
  private static Optional<String> principal(Subject subject) {
    String text = subject.plan().inputs().caller().arn();
    if (!(Arn.parse(text) instanceof Valid<Arn>(Arn arn))) {
      return Optional.empty();
    }
    String[] parts = arn.resource().split("/", -1);
    return switch (parts[0]) {
      case "assumed-role" -> subject.aws().iam().role(parts[1]).map(RoleDescription::arn);
      case "user", "role" -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  private static Map<String, String> context(JsonNode statement, Subject subject) {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("aws:RequestedRegion", subject.region());
    statement
        .path("Condition")
        .path("StringEquals")
        .properties()
        .forEach(entry -> context.put(entry.getKey(), entry.getValue().asString("")));
    return context;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(one -> one.asString("")).toList();
  }
}
