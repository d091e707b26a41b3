package org.sentinelsetup.demo.state;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Decision;
import org.sentinelsetup.demo.policy.Evaluator;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Caller;

/** Brings a caller's own policies and the evaluator together. */
public final class Access {
  private final Roles roles;

  /** Access of callers with these roles. */
  public Access(Roles roles) {
    this.roles = roles;
  }

  /** The caller as the evaluator sees it. */
  public static Requester.Aws requester(Caller caller) {
    String id = caller.userId();
    int colon = id.indexOf(':');
    return new Requester.Aws(
        caller.account(),
        caller.principalArn(),
        caller.roleArn(),
        colon < 0 ? id : id.substring(0, colon));
  }

  /**
   * Decides a request with the caller's identity policies and the resource's policy, if it has one.
   */
  public Decision decide(AccessRequest request, Optional<PolicyDocument> resource) {
    List<PolicyDocument> identity =
        request.who() instanceof Requester.Aws aws
            ? roles.identityPolicies(aws.roleArn())
            : List.of();
    return Evaluator.decide(request, identity, resource);
  }

  /**
   * Decides whether a caller may act on a resource without a policy of its own.
   *
   * @param owner the account that owns the resource
   */
  public Decision decide(Caller caller, String action, String resource, String owner) {
    return decide(AccessRequest.of(requester(caller), action, resource, owner), Optional.empty());
  }
}
