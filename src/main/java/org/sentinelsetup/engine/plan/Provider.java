package org.sentinelsetup.engine.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.aws.Iam;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/**
 * The OIDC provider of Microsoft's token issuer. An account has at most one, and other products of
 * Microsoft use the same: one that is there is adopted, never replaced.
 *
 * @param foreign the provider when somebody else made it, empty when our stack makes or made it
 * @param change its audiences with Sentinel's, empty when there is nothing to add
 * @param findings what is worth knowing
 */
record Provider(
    Optional<Arn> foreign,
    Optional<PlannedChange.ProviderAudience> change,
    List<Finding> findings) {
  private static Provider ours(AzureCloud cloud) {
    return new Provider(
        Optional.empty(),
        Optional.empty(),
        List.of(Finding.ok(Text.of("plan.provider-ours", cloud.audience()))));
  }

  /**
   * Looks for it. Without the permission to list providers the plan fails rather than guesses.
   *
   * @param iam the account's IAM
   * @param cloud the Azure cloud
   * @param ours the provider that our own stack made, empty when it made none
   */
  static Provider find(Iam iam, AzureCloud cloud, Optional<String> ours) {
    Optional<String> there =
        iam.providerArns().stream().filter(arn -> isOf(arn, cloud)).findFirst();
    if (there.isEmpty() || there.equals(ours)) {
      return ours(cloud);
    }
    String arn = there.get();
    if (!(Arn.parse(arn) instanceof Valid<Arn>(Arn foreign))) {
      return ours(cloud);
    }
    List<String> before = iam.provider(arn).audiences();
    if (before.contains(cloud.audience())) {
      return new Provider(
          Optional.of(foreign),
          Optional.empty(),
          List.of(Finding.ok(Text.of("plan.provider-adopted"))));
    }
    var change =
        new PlannedChange.ProviderAudience(
            arn,
            before,
            Stream.concat(before.stream(), Stream.of(cloud.audience())).toList(),
            List.of(
                Text.of("plan.audience-added", cloud.audience()),
                Text.of("plan.audiences-stay", before.size())));
    return new Provider(
        Optional.of(foreign),
        Optional.of(change),
        List.of(
            Finding.warning(
                    Text.of("plan.provider-audience", arn), Text.of("plan.provider-audience-fix"))
                .command(
                    "aws iam get-open-id-connect-provider --open-id-connect-provider-arn " + arn)));
  }

  /**
   * IAM keeps host and path as they were given: case of the host and a trailing slash may differ.
   */
  private static boolean isOf(String arn, AzureCloud cloud) {
    String url = arn.substring(arn.indexOf(":oidc-provider/") + ":oidc-provider/".length());
    return plain(url).equals(plain(cloud.provider()));
  }

  private static String plain(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
