package org.sentinelsetup.demo.service;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Decision;
import org.sentinelsetup.demo.policy.Evaluator;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.IamRole;

/**
 * Judges what a role may do by its own policies alone.
 * docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
final class IamSimulator {
  private final World world;
  private final Permission permission;

  IamSimulator(World world) {
    this.world = world;
    permission = Permission.query(world);
  }

  void simulatePrincipalPolicy(Call call, Form form, Xml result) {
    String source = form.required("PolicySourceArn");
    permission.require(call, "iam:SimulatePrincipalPolicy", source);
    IamRole role =
        world
            .roles()
            .byArn(source)
            .filter(found -> found.account().equals(call.caller().account()))
            .orElseThrow(() -> new Fault("NoSuchEntity", 404, "There is no role " + source + "."));
    if (form.get("ResourcePolicy").isPresent()) {
      throw new Fault("InvalidInput", 400, "Resource policies can be simulated for users only.");
    }
    if (form.list("ActionNames").isEmpty()) {
      throw Fault.validation("The parameter ActionNames is required.");
    }
    List<PolicyDocument> own = world.roles().identityPolicies(role.arn());
    List<String> given = form.list("ResourceArns");
    List<AccessRequest> requests =
        form.list("ActionNames").stream()
            .flatMap(
                action ->
                    (given.isEmpty() ? List.of("*") : given)
                        .stream().map(resource -> request(role, action, resource, form)))
            .toList();
    result.members("EvaluationResults", requests, (xml, each) -> write(xml, each, own));
    result.text("IsTruncated", false);
  }

  private static AccessRequest request(IamRole role, String action, String resource, Form form) {
    Map<String, List<String>> context = new HashMap<>();
    for (Form entry : form.structures("ContextEntries")) {
      context.put(entry.required("ContextKeyName"), entry.list("ContextKeyValues"));
    }
    Requester who = new Requester.Aws(role.account(), role.arn(), role.arn(), role.id());
    return new AccessRequest(who, action, resource, role.account(), context);
  }

  private static void write(Xml xml, AccessRequest request, List<PolicyDocument> own) {
    Decision decision = Evaluator.decide(request, own, Optional.empty());
    List<String> matched =
        decision.statement().isEmpty() ? List.of() : List.of(decision.statement());
    List<String> missing =
        own.stream()
            .flatMap(policy -> policy.statements().stream())
            .flatMap(statement -> statement.conditions().stream())
            .map(condition -> condition.key())
            .filter(key -> !request.context().containsKey(key.toLowerCase(Locale.ROOT)))
            .distinct()
            .toList();
    xml.text("EvalActionName", request.action())
        .text("EvalResourceName", request.resource())
        .text("EvalDecision", decision.outcome().written())
        .members("MatchedStatements", matched, (one, label) -> one.text("SourcePolicyId", label))
        .members("MissingContextValues", missing);
  }
}
