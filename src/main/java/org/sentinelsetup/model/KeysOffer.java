package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * Signing in with access keys. The keys, and the command that prints them, are never shown.
 *
 * @param name the profile's name
 * @param region the profile's Region as it is written there, null when there is none
 * @param source where the keys come from
 */
public record KeysOffer(String name, @Nullable String region, KeySource source)
    implements ProfileOffer {}
