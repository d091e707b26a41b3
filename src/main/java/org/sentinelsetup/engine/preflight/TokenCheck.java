package org.sentinelsetup.engine.preflight;

import java.util.List;
import java.util.Set;
import org.sentinelsetup.model.AccountSummary;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/** Whether tokens of STS's global endpoint are valid where the logs lie. */
public final class TokenCheck {
  /**
   * The Regions that every account has; all that came later have to be opted into
   * (docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html).
   */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "ap-south-1",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-southeast-1",
          "ap-southeast-2",
          "ca-central-1",
          "eu-central-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "eu-north-1",
          "sa-east-1",
          "us-gov-west-1",
          "us-gov-east-1");

  private TokenCheck() {}

  static List<Finding> of(Subject subject) {
    return List.of(
        matters(subject.region())
            ? judge(subject.account(), subject.region(), subject.aws().iam().accountSummary())
            : Finding.ok(Text.of("preflight.tokens-no-matter", subject.region())));
  }

  /**
   * Whether the version of tokens matters in a Region.
   *
   * @param region its code
   * @return false where every account is from the beginning
   */
  public static boolean matters(String region) {
    return !EVERYWHERE.contains(region);
  }

  /**
   * Judges the version of tokens, where it matters.
   *
   * @param account the account
   * @param region the Region
   * @param summary what IAM says of the account
   * @return what was found
   */
  public static Finding judge(String account, String region, AccountSummary summary) {
    return summary.globalEndpointTokenVersion() >= 2
        ? Finding.ok(Text.of("preflight.tokens-valid", region))
        : Finding.warning(
                Text.of("preflight.tokens", account, region), Text.of("preflight.tokens-fix"))
            .command(
                "aws iam set-security-token-service-preferences"
                    + " --global-endpoint-token-version v2Token");
  }
}
