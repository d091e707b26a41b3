package org.sentinelsetup.engine.diagnose;

import java.util.List;
import java.util.Optional;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.Text;

/** Whether the account knows Microsoft's token issuer, and the audience of Sentinel's tokens. */
final class ProviderRules {
  private ProviderRules() {}

  static List<Finding> of(ExistingSetup setup) {
    return setup.providers().stream()
        .flatMap(
            trusted ->
                trusted.provider().judged(found -> List.of(judge(trusted.arn(), found))).stream())
        .toList();
  }

  private static Finding judge(String arn, Optional<OidcProvider> found) {
    AzureCloud cloud = TrustRules.cloud(arn);
    if (found.isEmpty()) {
      return Finding.blocker(
              Text.of("diagnose.provider-none", arn), Text.of("diagnose.provider-none-fix"))
          .command(
              ShellWords.command(
                  "aws iam create-open-id-connect-provider",
                  "--url " + cloud.issuerUrl(),
                  "--client-id-list " + cloud.audience(),
                  "--thumbprint-list " + cloud.thumbprint()));
    }
    OidcProvider provider = found.get();
    if (!provider.url().endsWith("/")) {
      return Finding.blocker(
          Text.of("diagnose.provider-slash", provider.url()),
          Text.of("diagnose.provider-slash-fix", cloud.issuerUrl()));
    }
    return provider.audiences().contains(cloud.audience())
        ? Finding.ok(Text.of("diagnose.provider-ok", cloud.audience()))
        : Finding.blocker(
                Text.of("diagnose.provider-audience", arn, cloud.audience()),
                Text.of("diagnose.provider-audience-fix"))
            .command(
                ShellWords.command(
                    "aws iam add-client-id-to-open-id-connect-provider",
                    "--open-id-connect-provider-arn " + ShellWords.posix(arn),
                    "--client-id " + cloud.audience()));
  }
}
