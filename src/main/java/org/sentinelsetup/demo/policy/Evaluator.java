package org.sentinelsetup.demo.policy;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.policy.Decision.Outcome;

/**
 * Decides whether a request may go on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">IAM,
 *     policy evaluation logic</a>
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Decides a request.
   *
   * @param request who asks for what
   * @param identity the policies of the caller; empty for services and web identities
   * @param resource the policy of the resource, if it has one
   * @return the decision and its reason
   */
  public static Decision decide(
      AccessRequest request, List<PolicyDocument> identity, Optional<PolicyDocument> resource) {
    Optional<Decision> denied =
        resource
            .flatMap(policy -> deniedBy(policy, request))
            .or(() -> identity.stream().flatMap(p -> deniedBy(p, request).stream()).findFirst());
    if (denied.isPresent()) {
      return denied.get();
    }
    Decision decision = granted(request, identity, resource);
    return request.who() instanceof Requester.Aws caller && decision.allowed()
        ? caller.limit().map(limit -> limited(limit, request, decision)).orElse(decision)
        : decision;
  }

  /**
   * A session's own policy takes away, and gives nothing; docs.aws.amazon.com/IAM/latest/UserGuide
   * /access_policies.html. It limits here even what a resource's policy gives to the session's ARN.
   */
  private static Decision limited(PolicyDocument limit, AccessRequest request, Decision decision) {
    return deniedBy(limit, request)
        .orElseGet(
            () ->
                allowedBy(limit, request, false).isPresent()
                    ? decision
                    : lacking(PolicyKind.SESSION));
  }

  private static Decision granted(
      AccessRequest request, List<PolicyDocument> identity, Optional<PolicyDocument> resource) {
    Optional<Decision> own =
        identity.stream().flatMap(policy -> allowedBy(policy, request, false).stream()).findFirst();
    Optional<Decision> direct = resource.flatMap(policy -> allowedBy(policy, request, false));
    if (!(request.who() instanceof Requester.Aws caller)) {
      return direct.orElseGet(() -> lacking(resourceKind(resource)));
    }
    boolean delegated = resource.flatMap(policy -> allowedBy(policy, request, true)).isPresent();
    return caller.account().equals(request.account())
        ? sameAccount(own, direct, delegated, resource)
        : otherAccount(own, direct, delegated, resource);
  }

  /** Either side is enough, but a key's policy and a role's trust have to take part. */
  private static Decision sameAccount(
      Optional<Decision> own,
      Optional<Decision> direct,
      boolean delegated,
      Optional<PolicyDocument> resource) {
    if (direct.isPresent()) {
      return direct.get();
    }
    PolicyKind kind = resourceKind(resource);
    boolean resourceRules = kind == PolicyKind.KEY || kind == PolicyKind.TRUST;
    if (resourceRules && !delegated) {
      return lacking(kind);
    }
    return own.orElseGet(() -> lacking(PolicyKind.IDENTITY));
  }

  /** Both sides have to allow it. */
  private static Decision otherAccount(
      Optional<Decision> own,
      Optional<Decision> direct,
      boolean delegated,
      Optional<PolicyDocument> resource) {
    if (direct.isEmpty() && !delegated) {
      return lacking(resourceKind(resource));
    }
    return own.orElseGet(() -> lacking(PolicyKind.IDENTITY));
  }

  private static PolicyKind resourceKind(Optional<PolicyDocument> resource) {
    return resource.map(PolicyDocument::kind).orElse(PolicyKind.BUCKET);
  }

  private static Decision lacking(PolicyKind kind) {
    return new Decision(Outcome.IMPLICIT_DENY, kind, "");
  }

  /** The refusal, when a statement of this policy denies the request. */
  public static Optional<Decision> deniedBy(PolicyDocument policy, AccessRequest request) {
    return policy.statements().stream()
        .filter(statement -> !statement.allow())
        .filter(
            statement ->
                Matcher.matches(policy, statement, request, false)
                    || Matcher.matches(policy, statement, request, true))
        .findFirst()
        .map(found -> new Decision(Outcome.EXPLICIT_DENY, policy.kind(), found.label()));
  }

  private static Optional<Decision> allowedBy(
      PolicyDocument policy, AccessRequest request, boolean asAccount) {
    return policy.statements().stream()
        .filter(Statement::allow)
        .filter(statement -> Matcher.matches(policy, statement, request, asAccount))
        .findFirst()
        .map(found -> new Decision(Outcome.ALLOWED, policy.kind(), found.label()));
  }
}
