package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;

/**
 * A role.
 *
 * @param arn with its path
 * @param id {@code AROA…}; a role made anew under the same name has another one
 * @param trust its trust policy, JSON
 * @param policies inline policies by name, JSON, in order of their names
 * @param attached ARNs of managed policies
 * @param description for people, maybe empty
 * @param maxSession longest session, seconds
 * @param tags by key
 * @param boundary the ARN of the policy that bounds it
 * @param created demo time
 * @param lastUsed when and where somebody last used a session of it
 */
public record IamRole(
    String arn,
    String id,
    String trust,
    Map<String, String> policies,
    List<String> attached,
    String description,
    int maxSession,
    Map<String, String> tags,
    Optional<String> boundary,
    Instant created,
    Optional<LastUsed> lastUsed) {

  /** The last use of a role. */
  public record LastUsed(Instant when, String region) {}

  /** Copies the collections. */
  public IamRole {
    policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
    attached = List.copyOf(attached);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /** The last part of the ARN. */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** The path, {@code /} when it has none of its own. */
  public String path() {
    return arn.substring(arn.indexOf('/'), arn.lastIndexOf('/') + 1);
  }

  /** The account in the ARN. */
  public String account() {
    return arn.split(":", -1)[4];
  }

  /** Its trust policy, read. */
  public PolicyDocument trustPolicy() {
    return PolicyReader.read(trust, PolicyKind.TRUST);
  }

  /** Its inline policies, read; those that are attached are kept by {@link Roles}. */
  public List<PolicyDocument> identityPolicies() {
    return policies.values().stream()
        .map(json -> PolicyReader.read(json, PolicyKind.IDENTITY))
        .toList();
  }

  IamRole withTrust(String json) {
    return new IamRole(
        arn,
        id,
        json,
        policies,
        attached,
        description,
        maxSession,
        tags,
        boundary,
        created,
        lastUsed);
  }

  IamRole withDetails(Roles.Details details) {
    return new IamRole(
        arn,
        id,
        trust,
        policies,
        attached,
        details.description(),
        details.maxSession(),
        details.tags(),
        details.boundary(),
        created,
        lastUsed);
  }

  IamRole withAttached(List<String> arns) {
    return new IamRole(
        arn, id, trust, policies, arns, description, maxSession, tags, boundary, created, lastUsed);
  }

  IamRole withPolicies(Map<String, String> changed) {
    return new IamRole(
        arn,
        id,
        trust,
        changed,
        attached,
        description,
        maxSession,
        tags,
        boundary,
        created,
        lastUsed);
  }

  IamRole usedAt(Instant when, String region) {
    Optional<LastUsed> use = Optional.of(new LastUsed(when, region));
    return new IamRole(
        arn, id, trust, policies, attached, description, maxSession, tags, boundary, created, use);
  }
}
