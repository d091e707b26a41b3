package org.sentinelsetup.aws;

import java.time.Instant;
import java.util.List;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.SsoToken;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.AccountInfo;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.RoleInfo;

/**
 * The access portal of IAM Identity Center: which accounts and roles a person may use.
 * docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/Welcome.html
 */
public final class Portal {
  private static final int PAGE = 100;

  private final SsoClient client;
  private final Calls calls = new Calls("SSO");

  Portal(SsoClient client) {
    this.client = client;
  }

  /**
   * All accounts the person may enter, in the portal's order.
   *
   * @param token the person's token
   * @return every page
   * @throws AwsCallException when refused, also on a later page: never a part of the list
   */
  public List<Account> accounts(SsoToken token) {
    return calls.perform(
        "ListAccounts",
        () ->
            client
                .listAccountsPaginator(
                    request -> request.accessToken(token.value()).maxResults(PAGE))
                .accountList()
                .stream()
                .map(Portal::account)
                .toList());
  }

  /**
   * All roles the person may take in an account, in the portal's order.
   *
   * @param token the person's token
   * @param accountId the account
   * @return every page
   * @throws AwsCallException when refused, also on a later page: never a part of the list
   */
  public List<AccountRole> roles(SsoToken token, String accountId) {
    return calls.perform(
        "ListAccountRoles",
        () ->
            client
                .listAccountRolesPaginator(
                    request ->
                        request.accessToken(token.value()).accountId(accountId).maxResults(PAGE))
                .roleList()
                .stream()
                .map(role -> role(role, accountId))
                .toList());
  }

  /**
   * Credentials of a role.
   *
   * @param token the person's token
   * @param accountId the account
   * @param roleName the role, as {@link #roles} lists it
   * @return credentials
   * @throws AwsCallException {@code DENIED} when the assignment is gone though the role is still
   *     listed
   */
  public Credentials credentials(SsoToken token, String accountId, String roleName) {
    return calls.perform(
        "GetRoleCredentials",
        () ->
            credentials(
                Calls.need(
                    client
                        .getRoleCredentials(
                            request ->
                                request
                                    .accessToken(token.value())
                                    .accountId(accountId)
                                    .roleName(roleName))
                        .roleCredentials(),
                    "roleCredentials")));
  }

  void close() {
    client.close();
  }

  private static Account account(AccountInfo account) {
    return new Account(
        Calls.need(account.accountId(), "accountId"),
        Calls.orEmpty(account.accountName()),
        Calls.orEmpty(account.emailAddress()));
  }

  private static AccountRole role(RoleInfo role, String accountId) {
    return new AccountRole(accountId, Calls.need(role.roleName(), "roleName"));
  }

  private static Credentials credentials(RoleCredentials answer) {
    return new Credentials(
        Calls.need(answer.accessKeyId(), "accessKeyId"),
        Calls.need(answer.secretAccessKey(), "secretAccessKey"),
        Calls.need(answer.sessionToken(), "sessionToken"),
        Instant.ofEpochMilli(Calls.need(answer.expiration(), "expiration")));
  }
}
