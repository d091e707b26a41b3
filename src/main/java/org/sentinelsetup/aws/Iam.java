package org.sentinelsetup.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.RoleDescription;
import software.amazon.awssdk.services.iam.IamClient;
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
   * Which tokens the global endpoint of STS gives: those of version 1 are not valid in Regions that
   * have to be opted into (github.com/Azure/Azure-Sentinel/issues/10933).
   *
   * @return 1 or 2
   * @throws AwsCallException when refused, or when IAM does not say
   */
  public int globalEndpointTokenVersion() {
    return calls.perform(
        "GetAccountSummary",
        () ->
            Calls.need(
                client.getAccountSummary().summaryMapAsStrings().get("GlobalEndpointTokenVersion"),
                "GlobalEndpointTokenVersion"));
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
