package org.sentinelsetup.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.ListPage;
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
   * A page of the accounts the person may enter, in the portal's order.
   *
   * @param token the person's token
   * @param mark where the page before ended, null for the first
   * @return one page, which may be empty and still not be the last
   * @throws AwsCallException when refused
   */
  public ListPage<Account> accounts(SsoToken token, @Nullable String mark) {
    return calls.perform(
        "ListAccounts",
        () -> {
          var answer =
              client.listAccounts(
                  request -> request.accessToken(token.value()).maxResults(PAGE).nextToken(mark));
          return new ListPage<>(
              answer.accountList().stream().map(Portal::account).toList(),
              Calls.orNull(answer.nextToken()));
        });
  }

  /**
   * A page of the roles the person may take in an account, in the portal's order.
   *
   * @param token the person's token
   * @param accountId the account
   * @param mark where the page before ended, null for the first
   * @return one page, which may be empty and still not be the last
   * @throws AwsCallException when refused
   */
  public ListPage<AccountRole> roles(SsoToken token, String accountId, @Nullable String mark) {
    return calls.perform(
        "ListAccountRoles",
        () -> {
          var answer =
              client.listAccountRoles(
                  request ->
                      request
                          .accessToken(token.value())
                          .accountId(accountId)
                          .maxResults(PAGE)
                          .nextToken(mark));
          return new ListPage<>(
              answer.roleList().stream().map(role -> role(role, accountId)).toList(),
              Calls.orNull(answer.nextToken()));
        });
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
