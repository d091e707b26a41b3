package org.sentinelsetup.model;

/**
 * Where the Sentinel workspace lives, with the values Microsoft documents for it. Independent of
 * the AWS partition: all four pairs exist. The one place for Microsoft's constants (the template
 * repeats them as literals, because IAM condition keys cannot be computed; a test holds the two
 * together).
 *
 * @see <a href="https://learn.microsoft.com/azure/sentinel/connect-aws-configure-environment">
 *     Microsoft's description of the role and the provider</a>
 */
public enum AzureCloud {
  /** Azure Commercial. */
  COMMERCIAL(
      "Commercial",
      "33e01921-4d64-4f8c-a055-5bdaffd5e33d",
      "api://1462b192-27f7-4cb9-8523-0f4ecb54b47e",
      "security.microsoft.com",
      "portal.azure.com",
      "management.azure.com"),
  /** Azure Government. */
  GOVERNMENT(
      "Government",
      "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
      "api://d4230588-5f84-4281-a9c7-2c15194b28f7",
      "security.microsoft.us",
      "portal.azure.us",
      "management.usgovcloudapi.net");

  private static final String ISSUER_HOST = "sts.windows.net";
  private static final String THUMBPRINT = "626d44e704d1ceabe3bf0d53397464ac8080142c";
  private static final String OLD_AUDIENCE = "21f935c0-8092-4b62-a772-5a2afd714569";
  private static final String OLD_ACCOUNT = "197857026523";

  private final String id;
  private final String tenant;
  private final String audience;
  private final String defenderPortal;
  private final String azurePortal;
  private final String management;

  AzureCloud(
      String id,
      String tenant,
      String audience,
      String defenderPortal,
      String azurePortal,
      String management) {
    this.id = id;
    this.tenant = tenant;
    this.audience = audience;
    this.defenderPortal = defenderPortal;
    this.azurePortal = azurePortal;
    this.management = management;
  }

  /**
   * The cloud as the template's parameter spells it.
   *
   * @return {@code Commercial} or {@code Government}
   */
  public String id() {
    return id;
  }

  /**
   * The token issuer; its trailing slash is part of it.
   *
   * @return a URL
   */
  public String issuerUrl() {
    return "https://" + provider();
  }

  /**
   * The issuer without scheme, as IAM spells it in provider ARNs and, followed by {@code :aud}, in
   * condition keys.
   *
   * @return host and path, with the trailing slash
   */
  public String provider() {
    return ISSUER_HOST + "/" + tenant + "/";
  }

  /**
   * The ARN of the issuer's OIDC provider in an account, which has at most one.
   *
   * @param partition the account's partition
   * @param account 12 digits
   * @return an ARN
   */
  public String providerArn(Partition partition, String account) {
    return "arn:" + partition.id() + ":iam::" + account + ":oidc-provider/" + provider();
  }

  /**
   * The audience Sentinel's tokens carry.
   *
   * @return an {@code api://} URI
   */
  public String audience() {
    return audience;
  }

  /**
   * The thumbprint of the issuer's certificate authority.
   *
   * @return 40 hexadecimal digits
   */
  public String thumbprint() {
    return THUMBPRINT;
  }

  /**
   * The host of the Defender portal.
   *
   * @return a host name
   */
  public String defenderPortal() {
    return defenderPortal;
  }

  /**
   * The host of the Azure portal, where Sentinel's pages retire on 31 March 2027.
   *
   * @return a host name
   */
  public String azurePortal() {
    return azurePortal;
  }

  /**
   * The host of the Azure Resource Manager API.
   *
   * @return a host name
   */
  public String management() {
    return management;
  }

  /**
   * Whether an audience or principal belongs to the connector that came before this one, whose
   * values must not be taken over.
   *
   * @param value an audience or a principal's ARN met in a trust policy
   * @return true for the old connector's
   */
  public static boolean isOldConnector(String value) {
    return value.contains(OLD_AUDIENCE) || value.contains("::" + OLD_ACCOUNT + ":");
  }
}
