package org.sentinelsetup.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a hop.
 *
 * @param hop which one
 * @param state how well it works
 * @param evidence what was seen
 * @param advice what to do, null when there is nothing to do
 */
public record HopReport(Hop hop, HopState state, Text evidence, @Nullable Text advice) {}
