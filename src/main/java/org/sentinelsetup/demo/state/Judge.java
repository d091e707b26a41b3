package org.sentinelsetup.demo.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Decision;
import org.sentinelsetup.demo.policy.Evaluator;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyError;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Fault;

/** Decides who may do what: brings a caller's own policies and the evaluator together. */
public final class Judge implements Access {
  private final Roles roles;
  private final Optional<Guardrail> guardrail;

  /** Judge of callers with these roles, in an organisation with this guardrail. */
  public Judge(Roles roles, Optional<Guardrail> guardrail) {
    this.roles = roles;
    this.guardrail = guardrail;
  }

  /** The caller as the evaluator sees it. */
  public static Requester.Aws requester(Caller caller) {
    String id = caller.userId();
    int colon = id.indexOf(':');
    return new Requester.Aws(
        caller.account(),
        caller.principalArn(),
        caller.roleArn(),
        colon < 0 ? id : id.substring(0, colon),
        caller.policy().map(json -> PolicyReader.read(json, PolicyKind.SESSION)));
  }

  /**
   * Decides a request with the organisation's guardrail, the caller's identity policies and session
   * policy, and the resource's policy, if it has one.
   */
  public Decision decide(AccessRequest request, Optional<PolicyDocument> resource) {
    List<PolicyDocument> identity =
        request.who() instanceof Requester.Aws aws
            ? roles.identityPolicies(aws.roleArn())
            : List.of();
    Optional<Decision> stopped = guardrail.flatMap(policy -> policy.refusal(request));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Optional<PolicyDocument> boundary =
        request.who() instanceof Requester.Aws aws
            ? roles.boundary(aws.roleArn())
            : Optional.empty();
    if (boundary.isPresent()) {
      // An implicit denial in a boundary limits what a resource's policy gives the role as well:
      // docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
      Decision bounded = Evaluator.decide(request, List.of(boundary.get()), Optional.empty());
      if (!bounded.allowed()) {
        return bounded;
      }
    }
    return Evaluator.decide(request, identity, resource);
  }

  /**
   * The refusal in AWS's words, from the evaluator.
   *
   * @throws Fault NotImplemented for a policy that holds what the evaluator does not know, naming
   *     it
   */
  @Override
  public Optional<String> refusal(Ask ask) {
    AccessRequest request =
        AccessRequest.of(requester(ask.caller()), ask.action(), ask.resource(), ask.owner());
    for (Map.Entry<String, String> key : ask.context().entrySet()) {
      request = request.with(key.getKey(), key.getValue());
    }
    PolicyKind kind = ask.action().startsWith("kms:") ? PolicyKind.KEY : PolicyKind.BUCKET;
    try {
      Decision decision = decide(request, ask.policy().map(json -> PolicyReader.read(json, kind)));
      return decision.allowed() ? Optional.empty() : Optional.of(decision.refusal(request));
    } catch (PolicyError e) {
      throw new Fault("NotImplemented", 501, "The demo cloud cannot judge this: " + e.getMessage());
    }
  }
}
