package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * Taking a role with what another profile signs in with. What is secret in that is not shown here
 * either; an external ID is no secret to AWS.
 *
 * @param name the profile's name
 * @param region the profile's Region as it is written there, null when there is none
 * @param roleArn the role to take
 * @param externalId what the role's owner wants to be told, null when nothing
 * @param sessionName how the session is called in logs, null to choose one
 * @param source what to sign in with first, never an {@link UnusableOffer}
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html">AWS,
 *     assume role credential provider</a>
 */
public record ChainOffer(
    String name,
    @Nullable String region,
    String roleArn,
    @Nullable String externalId,
    @Nullable String sessionName,
    ProfileOffer source)
    implements ProfileOffer {}
