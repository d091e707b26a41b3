package org.sentinelsetup.demo.service;

import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Decision;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Judge;

/** Asks the evaluator before a service does anything. */
final class Permission {
  private final World world;
  private final String code;
  private final int status;

  private Permission(World world, String code, int status) {
    this.world = world;
    this.code = code;
    this.status = status;
  }

  /** For query services: AccessDenied, 403. */
  static Permission query(World world) {
    return new Permission(world, "AccessDenied", 403);
  }

  /** For SNS: AuthorizationError, 403. */
  static Permission sns(World world) {
    return new Permission(world, "AuthorizationError", 403);
  }

  /** For JSON and CBOR services: AccessDeniedException, 400. */
  static Permission json(World world) {
    return new Permission(world, "AccessDeniedException", 400);
  }

  /** Requires that the caller may act on something of the own account that has no policy. */
  void require(Call call, String action, String resource) {
    require(call, action, resource, call.caller().account(), Optional.empty());
  }

  /**
   * Requires that the caller may act on a resource.
   *
   * @param owner the account that owns it
   * @throws Fault in AWS's words when it may not
   */
  void require(
      Call call, String action, String resource, String owner, Optional<PolicyDocument> policy) {
    AccessRequest request =
        AccessRequest.of(Judge.requester(call.caller()), action, resource, owner);
    Decision decision = world.access().decide(request, policy);
    if (!decision.allowed()) {
      throw new Fault(code, status, decision.refusal(request));
    }
  }
}
