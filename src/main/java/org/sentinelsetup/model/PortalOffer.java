package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * Signing in through IAM Identity Center. Holds nothing secret.
 *
 * @param name the profile's name, or the sso-session's if no profile refers to it
 * @param startUrl the access portal
 * @param region where IAM Identity Center is at home, which need not be the profile's own Region
 * @param accountId the account to take, null to ask
 * @param roleName the permission set to take, null to ask
 * @param session the sso-session's name without quotes, null for a profile of the older form
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html">AWS,
 *     IAM Identity Center credential provider</a>
 */
public record PortalOffer(
    String name,
    StartUrl startUrl,
    Region region,
    @Nullable String accountId,
    @Nullable String roleName,
    @Nullable String session)
    implements ProfileOffer {}
