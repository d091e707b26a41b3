package org.sentinelsetup.aws;

import org.sentinelsetup.model.Identity;
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

  private static Identity identity(GetCallerIdentityResponse answer) {
    return new Identity(
        Calls.need(answer.account(), "Account"),
        Calls.need(answer.arn(), "Arn"),
        Calls.need(answer.userId(), "UserId"));
  }
}
