package org.sentinelsetup.demo.actor;

import java.util.Optional;

/**
 * The clouds Sentinel runs in, with the values Microsoft publishes for them. The demo cloud's own
 * copy, on purpose.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/sentinel/connect-aws-configure-environment">Microsoft,
 *     set up the AWS environment</a>
 */
public enum AzureCloud {
  /** Azure Commercial. */
  COMMERCIAL(
      "https://sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
      "api://1462b192-27f7-4cb9-8523-0f4ecb54b47e"),
  /** Azure Government. */
  GOVERNMENT(
      "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
      "api://d4230588-5f84-4281-a9c7-2c15194b28f7");

  private final String issuer;
  private final String audience;

  AzureCloud(String issuer, String audience) {
    this.issuer = issuer;
    this.audience = audience;
  }

  /** The token issuer's URL, with its trailing slash. */
  public String issuer() {
    return issuer;
  }

  /** The audience of Sentinel's tokens. */
  public String audience() {
    return audience;
  }

  /** The cloud of a name in any case, or empty. */
  public static Optional<AzureCloud> of(String name) {
    for (AzureCloud cloud : values()) {
      if (cloud.name().equalsIgnoreCase(name)) {
        return Optional.of(cloud);
      }
    }
    return Optional.empty();
  }
}
