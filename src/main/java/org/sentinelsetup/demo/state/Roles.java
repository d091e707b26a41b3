package org.sentinelsetup.demo.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyError;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.protocol.Fault;

/**
 * IAM roles, also those that were there before us. Names are unique in an account, whatever the
 * path. docs.aws.amazon.com/IAM/latest/APIReference
 */
public final class Roles implements Principals {
  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");
  private static final Pattern POLICY_NAME = Pattern.compile("[\\w+=,.@-]{1,128}");
  private static final Pattern PATH = Pattern.compile("/|/[!-~]{1,510}/");
  private static final int LONGEST_SESSION = 43_200;
  private static final int HOUR = 3600;

  private final DemoClock clock;
  private final Ids ids;
  private final Identities before;
  private final Partition partition;
  private final Set<String> adopted = new HashSet<>();
  private final Map<String, IamRole> roles = new TreeMap<>();
  private final ManagedPolicies managed = new ManagedPolicies();
  private final List<BiConsumer<String, String>> onDeleted = new ArrayList<>();

  /** The roles of all accounts; those of {@code before} are among them. */
  public Roles(DemoClock clock, Ids ids, Identities before, Partition partition) {
    this.clock = clock;
    this.ids = ids;
    this.before = before;
    this.partition = partition;
  }

  /**
   * Who wants to know ARN and unique id of a deleted role: those who keep policies that may name
   * it.
   */
  public void onDeleted(BiConsumer<String, String> listener) {
    onDeleted.add(listener);
  }

  /**
   * What CreateRole may say about a role beside name and trust.
   *
   * @param path {@code /} or one that begins and ends with a slash
   * @param description maybe empty
   * @param maxSession seconds, 3600 to 43200
   * @param tags by key
   * @param boundary the ARN of the policy that bounds it
   */
  public record Details(
      String path,
      String description,
      int maxSession,
      Map<String, String> tags,
      Optional<String> boundary) {
    /** No path, no description, an hour, no bounds. */
    public static final Details PLAIN = new Details("/", "", HOUR, Map.of(), Optional.empty());
  }

  /** What may bound roles and be attached to them. */
  public ManagedPolicies managed() {
    return managed;
  }

  /**
   * Attaches a managed policy to a role; one that is attached already is no error.
   *
   * @throws Fault NoSuchEntity
   */
  public void attach(String account, String name, String policyArn) {
    IamRole role = getRole(account, name);
    managed.demand("Policy", policyArn);
    keep(
        role.withAttached(
            Stream.concat(role.attached().stream(), Stream.of(policyArn)).distinct().toList()));
  }

  /** What a role can do at most; empty when nothing bounds it. */
  public Optional<PolicyDocument> boundary(String arn) {
    return byArn(arn)
        .flatMap(IamRole::boundary)
        .flatMap(policy -> managed.read(List.of(policy)).stream().findFirst());
  }

  /**
   * Makes a role.
   *
   * @param trust the trust policy, JSON
   * @throws Fault EntityAlreadyExists, MalformedPolicyDocument, ValidationError
   */
  public IamRole createRole(String account, String name, String trust, Details details) {
    if (!NAME.matcher(name).matches()) {
      throw Fault.validation("The role name " + name + " has characters or a length not allowed.");
    }
    if (!PATH.matcher(details.path()).matches()) {
      throw Fault.validation("The path " + details.path() + " is not valid.");
    }
    checkSession(details);
    if (find(account, name).isPresent()) {
      throw new Fault("EntityAlreadyExists", 409, "Role with name " + name + " already exists.");
    }
    malformed(() -> PolicyCheck.read(trust, PolicyKind.TRUST, this));
    details.boundary().ifPresent(arn -> managed.demand("Scope ARN:", arn));
    String arn = partition.arn("iam", account, "role" + details.path() + name);
    return keep(
        new IamRole(
            arn,
            "AROA" + ids.capitals(17),
            trust,
            Map.of(),
            List.of(),
            details.description(),
            details.maxSession(),
            details.tags(),
            details.boundary(),
            clock.now(),
            Optional.empty()));
  }

  /** The role, or empty. */
  public Optional<IamRole> find(String account, String name) {
    return all().stream()
        .filter(role -> role.account().equals(account) && role.name().equals(name))
        .findFirst();
  }

  /** The role by its ARN with path, or empty. */
  public Optional<IamRole> byArn(String arn) {
    adopt();
    return Optional.ofNullable(roles.get(arn));
  }

  /**
   * The role.
   *
   * @throws Fault NoSuchEntity
   */
  public IamRole getRole(String account, String name) {
    return find(account, name)
        .orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
  }

  /**
   * Deletes a role; policies that name it show its unique id from then on.
   *
   * @throws Fault NoSuchEntity; DeleteConflict while it has inline policies
   */
  public void deleteRole(String account, String name) {
    IamRole role = getRole(account, name);
    if (!role.policies().isEmpty() || !role.attached().isEmpty()) {
      throw new Fault("DeleteConflict", 409, "Cannot delete entity, must delete policies first.");
    }
    roles.remove(role.arn());
    onDeleted.forEach(listener -> listener.accept(role.arn(), role.id()));
  }

  /**
   * Adds or replaces an inline policy.
   *
   * @throws Fault NoSuchEntity, MalformedPolicyDocument, ValidationError
   */
  public void putRolePolicy(String account, String name, String policyName, String json) {
    IamRole role = getRole(account, name);
    if (!POLICY_NAME.matcher(policyName).matches()) {
      throw Fault.validation("The policy name " + policyName + " is not valid.");
    }
    malformed(() -> PolicyCheck.read(json, PolicyKind.IDENTITY, this));
    Map<String, String> policies = new TreeMap<>(role.policies());
    policies.put(policyName, json);
    keep(role.withPolicies(policies));
  }

  /**
   * An inline policy, JSON.
   *
   * @throws Fault NoSuchEntity
   */
  public String getRolePolicy(String account, String name, String policyName) {
    String json = getRole(account, name).policies().get(policyName);
    if (json == null) {
      throw noSuchEntity("The role policy with name " + policyName + " cannot be found.");
    }
    return json;
  }

  /**
   * Deletes an inline policy.
   *
   * @throws Fault NoSuchEntity
   */
  public void deleteRolePolicy(String account, String name, String policyName) {
    getRolePolicy(account, name, policyName);
    IamRole role = getRole(account, name);
    Map<String, String> policies = new TreeMap<>(role.policies());
    policies.remove(policyName);
    keep(role.withPolicies(policies));
  }

  /**
   * Replaces the trust policy.
   *
   * @throws Fault NoSuchEntity, MalformedPolicyDocument
   */
  public void updateAssumeRolePolicy(String account, String name, String trust) {
    IamRole role = getRole(account, name);
    malformed(() -> PolicyCheck.read(trust, PolicyKind.TRUST, this));
    keep(role.withTrust(trust));
  }

  /**
   * Replaces description, longest session and tags; the path stays.
   *
   * @throws Fault NoSuchEntity, ValidationError
   */
  public void describe(String account, String name, Details details) {
    checkSession(details);
    details.boundary().ifPresent(arn -> managed.demand("Scope ARN:", arn));
    keep(getRole(account, name).withDetails(details));
  }

  private static void checkSession(Details details) {
    if (details.maxSession() < HOUR || details.maxSession() > LONGEST_SESSION) {
      throw Fault.validation("MaxSessionDuration must lie in 3600 to 43200.");
    }
  }

  /** Notes that a session of the role was used now. */
  public void used(String arn, String region) {
    byArn(arn).ifPresent(role -> keep(role.usedAt(clock.now(), region)));
  }

  /** What a role may do by its own policies; nothing when it does not exist. */
  public List<PolicyDocument> identityPolicies(String arn) {
    return byArn(arn).map(this::identityPolicies).orElse(List.of());
  }

  private List<PolicyDocument> identityPolicies(IamRole role) {
    return Stream.concat(role.identityPolicies().stream(), managed.read(role.attached()).stream())
        .toList();
  }

  /** Also answers for the session of a role; there are no users in the demo cloud. */
  @Override
  public Optional<Principal> find(String arn) {
    String[] session = arn.split("[:/]", -1);
    boolean isSession = session.length == 8 && session[5].equals("assumed-role");
    return (isSession ? find(session[4], session[6]) : byArn(arn))
        .map(role -> new Principal(role.id(), role.created()));
  }

  /** Accounts of another partition are unknown here. */
  @Override
  public boolean mayName(String arn) {
    return Partition.in(arn).equals(partition);
  }

  /** All roles of all accounts, by ARN. */
  public List<IamRole> all() {
    adopt();
    return List.copyOf(roles.values());
  }

  private void adopt() {
    for (Identities.Role role : before.roles()) {
      if (adopted.add(role.arn())) {
        keep(
            new IamRole(
                role.arn(),
                role.id(),
                role.trust().orElseGet(() -> foreignTrust(role.account())),
                Map.of(
                    role.trust().isPresent() ? "Permissions" : "AwsSSOInlinePolicy",
                    role.permissions()),
                List.of(),
                "",
                LONGEST_SESSION,
                Map.of(),
                Optional.empty(),
                role.created(),
                Optional.empty()));
      }
    }
  }

  private String foreignTrust(String account) {
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"%s"},\
    "Action":["sts:AssumeRoleWithSAML","sts:TagSession"]}]}"""
        .formatted(
            partition.arn("iam", account, "saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE"));
  }

  private IamRole keep(IamRole role) {
    roles.put(role.arn(), role);
    return role;
  }

  private static Fault noSuchEntity(String message) {
    return new Fault("NoSuchEntity", 404, message);
  }

  private static PolicyDocument malformed(Supplier<PolicyDocument> read) {
    try {
      return read.get();
    } catch (PolicyError | PolicyCheck.UnknownPrincipals e) {
      throw new Fault("MalformedPolicyDocument", 400, String.valueOf(e.getMessage()));
    }
  }
}
