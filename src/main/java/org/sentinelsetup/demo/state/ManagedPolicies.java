package org.sentinelsetup.demo.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.protocol.Fault;

/** IAM's managed policies, which may bound roles and be attached to them. */
public final class ManagedPolicies {
  private final Map<String, String> policies = new HashMap<>();

  /** Keeps a policy, JSON. */
  public void put(String arn, String json) {
    policies.put(arn, json);
  }

  /** A policy, JSON, or empty. */
  public Optional<String> find(String arn) {
    return Optional.ofNullable(policies.get(arn));
  }

  /** What those of these policies say that there are. */
  List<PolicyDocument> read(List<String> arns) {
    return arns.stream()
        .flatMap(arn -> find(arn).stream())
        .map(json -> PolicyReader.read(json, PolicyKind.IDENTITY))
        .toList();
  }

  /**
   * Refuses a policy that there is not.
   *
   * @param what how the refusal calls it
   * @throws Fault NoSuchEntity
   */
  void demand(String what, String arn) {
    if (!policies.containsKey(arn)) {
      throw new Fault(
          "NoSuchEntity", 404, what + " " + arn + " does not exist or is not attachable.");
    }
  }
}
