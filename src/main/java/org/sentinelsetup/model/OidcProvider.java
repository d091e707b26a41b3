package org.sentinelsetup.model;

import java.util.List;

/**
 * An OpenID Connect provider the account trusts.
 *
 * @param arn its ARN
 * @param url the issuer, as IAM answers it, without {@code https://}
 * @param audiences the client ids it accepts
 */
public record OidcProvider(String arn, String url, List<String> audiences) {
  /** What CloudFormation calls it. */
  public static final String TYPE = "AWS::IAM::OIDCProvider";

  /** Keeps a copy nobody can change, in the order given. */
  public OidcProvider {
    audiences = List.copyOf(audiences);
  }
}
