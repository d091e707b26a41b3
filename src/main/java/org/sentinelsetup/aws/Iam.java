package org.sentinelsetup.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.RolePolicy;
import org.sentinelsetup.model.SimulatedAction;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

/** Identity and Access Management. docs.aws.amazon.com/IAM/latest/APIReference/welcome.html */
public final class Iam {
  private final IamClient client;
  private final Calls calls = new Calls("IAM");

  Iam(IamClient client) {
    this.client = client;
  }

  /**
   * The OpenID Connect providers of the account. IAM does not page them.
   *
   * @return their ARNs
   * @throws AwsCallException when refused
   */
  public List<String> providerArns() {
    return calls.perform(
        "ListOpenIDConnectProviders",
        () ->
            client.listOpenIDConnectProviders().openIDConnectProviderList().stream()
                .map(provider -> Calls.need(provider.arn(), "Arn"))
                .toList());
  }

  /**
   * A provider.
   *
   * @param arn its ARN
   * @return the provider
   * @throws AwsCallException when refused or not there
   */
  public OidcProvider provider(String arn) {
    return calls.perform(
        "GetOpenIDConnectProvider",
        () ->
            provider(
                arn,
                client.getOpenIDConnectProvider(request -> request.openIDConnectProviderArn(arn))));
  }

  /**
   * Lets a provider accept an audience. One that is there already changes nothing.
   *
   * @param arn the provider
   * @param audience the client id
   * @throws AwsCallException when refused
   */
  public void addAudience(String arn, String audience) {
    calls.run(
        "AddClientIDToOpenIDConnectProvider",
        () ->
            client.addClientIDToOpenIDConnectProvider(
                request -> request.openIDConnectProviderArn(arn).clientID(audience)));
  }

  /**
   * Takes an audience away from a provider. One that is not there changes nothing.
   *
   * @param arn the provider
   * @param audience the client id
   * @throws AwsCallException when refused
   */
  public void removeAudience(String arn, String audience) {
    calls.run(
        "RemoveClientIDFromOpenIDConnectProvider",
        () ->
            client.removeClientIDFromOpenIDConnectProvider(
                request -> request.openIDConnectProviderArn(arn).clientID(audience)));
  }

  /**
   * The roles of the account. When each was last used is not told here.
   *
   * @return every page
   * @throws AwsCallException when refused
   */
  public List<RoleDescription> roles() {
    return calls.perform(
        "ListRoles", () -> client.listRolesPaginator().roles().stream().map(Iam::role).toList());
  }

  /**
   * A role.
   *
   * @param name its name, without path
   * @return the role, empty when there is none
   * @throws AwsCallException when refused
   */
  public Optional<RoleDescription> role(String name) {
    return calls.perform(
        "GetRole",
        () -> {
          try {
            return Optional.of(
                role(Calls.need(client.getRole(request -> request.roleName(name)).role(), "Role")));
          } catch (NoSuchEntityException _) {
            return Optional.empty();
          }
        });
  }

  /**
   * The policies that lie within a role.
   *
   * @param role its name, without path
   * @return their names
   * @throws AwsCallException when refused
   */
  public List<String> policiesWithin(String role) {
    return calls.perform(
        "ListRolePolicies",
        () ->
            client
                .listRolePoliciesPaginator(request -> request.roleName(role))
                .policyNames()
                .stream()
                .toList());
  }

  /**
   * A policy that lies within a role.
   *
   * @param role the role's name
   * @param policy the policy's name
   * @return the policy
   * @throws AwsCallException when refused or not there
   */
  public RolePolicy policyWithin(String role, String policy) {
    return calls.perform(
        "GetRolePolicy",
        () ->
            new RolePolicy(
                policy,
                decoded(
                    Calls.need(
                        client
                            .getRolePolicy(request -> request.roleName(role).policyName(policy))
                            .policyDocument(),
                        "PolicyDocument"))));
  }

  /**
   * The policies that are attached to a role.
   *
   * @param role its name, without path
   * @return their ARNs
   * @throws AwsCallException when refused
   */
  public List<String> policiesAttached(String role) {
    return calls.perform(
        "ListAttachedRolePolicies",
        () ->
            client
                .listAttachedRolePoliciesPaginator(request -> request.roleName(role))
                .attachedPolicies()
                .stream()
                .map(policy -> Calls.need(policy.policyArn(), "PolicyArn"))
                .toList());
  }

  /**
   * Which version of a managed policy counts.
   *
   * @param arn the policy
   * @return {@code v1} and so on
   * @throws AwsCallException when refused or not there
   */
  public String policyVersion(String arn) {
    return calls.perform(
        "GetPolicy",
        () ->
            Calls.need(
                Calls.need(client.getPolicy(request -> request.policyArn(arn)).policy(), "Policy")
                    .defaultVersionId(),
                "DefaultVersionId"));
  }

  /**
   * A version of a managed policy.
   *
   * @param arn the policy
   * @param version the version
   * @return the policy
   * @throws AwsCallException when refused or not there
   */
  public RolePolicy managedPolicy(String arn, String version) {
    return calls.perform(
        "GetPolicyVersion",
        () ->
            new RolePolicy(
                arn,
                decoded(
                    Calls.need(
                        Calls.need(
                                client
                                    .getPolicyVersion(
                                        request -> request.policyArn(arn).versionId(version))
                                    .policyVersion(),
                                "PolicyVersion")
                            .document(),
                        "Document"))));
  }

  /**
   * What IAM says of the account as a whole.
   *
   * @return the summary
   * @throws AwsCallException when refused, or when IAM leaves something out
   */
  public AccountSummary accountSummary() {
    return calls.perform(
        "GetAccountSummary",
        () -> {
          Map<String, Integer> map = client.getAccountSummary().summaryMapAsStrings();
          return new AccountSummary(
              entry(map, "GlobalEndpointTokenVersion"),
              entry(map, "Roles"),
              entry(map, "RolesQuota"));
        });
  }

  private static int entry(Map<String, Integer> map, String name) {
    return Calls.need(map.get(name), name);
  }

  /**
   * What a role may do, going by its own policies, its boundary and those of its organization
   * (docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html). Policies of
   * buckets, keys and queues are left out of it.
   *
   * @param arn the role or user; not a session
   * @param actions the actions
   * @param resources what they would be done to
   * @param context what the request would say, by condition key
   * @return a line for each action and resource, every page
   * @throws AwsCallException when refused
   */
  public List<SimulatedAction> simulate(
      String arn, List<String> actions, List<String> resources, Map<String, String> context) {
    return calls.perform(
        "SimulatePrincipalPolicy",
        () ->
            client
                .simulatePrincipalPolicyPaginator(
                    request ->
                        request
                            .policySourceArn(arn)
                            .actionNames(actions)
                            .resourceArns(resources)
                            .contextEntries(
                                context.entrySet().stream()
                                    .map(
                                        entry ->
                                            ContextEntry.builder()
                                                .contextKeyName(entry.getKey())
                                                .contextKeyType(ContextKeyTypeEnum.STRING)
                                                .contextKeyValues(entry.getValue())
                                                .build())
                                    .toList()))
                .evaluationResults()
                .stream()
                .map(Iam::simulated)
                .toList());
  }

  private static SimulatedAction simulated(EvaluationResult result) {
    return new SimulatedAction(
        Calls.need(result.evalActionName(), "EvalActionName"),
        Calls.orEmpty(result.evalResourceName()),
        Calls.need(result.evalDecisionAsString(), "EvalDecision").equals("allowed"));
  }

  private static OidcProvider provider(String arn, GetOpenIdConnectProviderResponse answer) {
    return new OidcProvider(arn, Calls.need(answer.url(), "Url"), answer.clientIDList());
  }

  private static RoleDescription role(Role role) {
    return new RoleDescription(
        Calls.need(role.roleName(), "RoleName"),
        Calls.need(role.arn(), "Arn"),
        decoded(Calls.need(role.assumeRolePolicyDocument(), "AssumeRolePolicyDocument")),
        lastUsed(role));
  }

  private static @Nullable Instant lastUsed(Role role) {
    return role.roleLastUsed() == null ? null : role.roleLastUsed().lastUsedDate();
  }

  /** Policies come encoded as RFC 3986 has it, where a plus is a plus. */
  private static String decoded(String document) {
    return URLDecoder.decode(document.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
