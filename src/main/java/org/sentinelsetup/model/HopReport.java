package org.sentinelsetup.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a hop.
 *
 * @param hop which one
 * @param state how well it works
 * @param evidence what was seen
 * @param advice what to do, null when there is nothing to do
 * @param countedFrom since when the numbers in the evidence are counted, UTC; null when it has none
 */
public record HopReport(
    Hop hop, HopState state, Text evidence, @Nullable Text advice, @Nullable Instant countedFrom) {

  /**
   * A report whose evidence counts nothing, or of which it is not known yet since when.
   *
   * @param hop which one
   * @param state how well it works
   * @param evidence what was seen
   * @param advice what to do, null when there is nothing to do
   */
  public HopReport(Hop hop, HopState state, Text evidence, @Nullable Text advice) {
    this(hop, state, evidence, advice, null);
  }

  /**
   * The same report, whose numbers are counted since then.
   *
   * @param from since when, UTC
   * @return this one when there is no number in it
   */
  public HopReport counted(Instant from) {
    return evidence.arguments().stream().anyMatch(Number.class::isInstance)
        ? new HopReport(hop, state, evidence, advice, from)
        : this;
  }
}
