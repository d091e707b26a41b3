package org.sentinelsetup.aws;

import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.RoleToAssume;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Security Token Service. docs.aws.amazon.com/STS/latest/APIReference/welcome.html */
public final class Sts {
  private final StsClient client;
  private final Calls calls = new Calls("STS");

  Sts(StsClient client) {
    this.client = client;
  }

  /**
   * Who the credentials belong to. Needs no permission.
   *
   * @return the identity
   * @throws AwsCallException when the credentials are not good
   */
  public Identity whoAmI() {
    return calls.perform("GetCallerIdentity", () -> identity(client.getCallerIdentity()));
  }

  /**
   * Takes a role.
   *
   * @param role the role, its external ID and what the session may do at most
   * @param sessionName how the session is called in logs
   * @return its credentials, for an hour
   * @throws AwsCallException when refused
   */
  public Credentials assume(RoleToAssume role, String sessionName) {
    return calls.perform(
        "AssumeRole",
        () -> {
          var given =
              Calls.need(
                  client
                      .assumeRole(
                          request ->
                              request
                                  .roleArn(role.arn())
                                  .roleSessionName(sessionName)
                                  .externalId(role.externalId())
                                  .policy(role.sessionPolicy()))
                      .credentials(),
                  "Credentials");
          return new Credentials(
              Calls.need(given.accessKeyId(), "AccessKeyId"),
              Calls.need(given.secretAccessKey(), "SecretAccessKey"),
              Calls.need(given.sessionToken(), "SessionToken"),
              Calls.need(given.expiration(), "Expiration"));
        });
  }

  private static Identity identity(GetCallerIdentityResponse answer) {
    return new Identity(
        Calls.need(answer.account(), "Account"),
        Calls.need(answer.arn(), "Arn"),
        Calls.need(answer.userId(), "UserId"));
  }
}
