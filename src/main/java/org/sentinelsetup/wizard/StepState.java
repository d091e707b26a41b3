package org.sentinelsetup.wizard;

import java.time.Instant;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** How far a step is. Derived from what is known, never stored beside it. */
public sealed interface StepState {
  /**
   * Cannot start yet.
   *
   * @param reason what has to come first
   */
  record Locked(Text reason) implements StepState {}

  /** Waits for the person. */
  record Ready() implements StepState {}

  /**
   * Something is going on.
   *
   * @param what what it is
   * @param since when it began, UTC
   */
  record Working(Text what, Instant since) implements StepState {}

  /**
   * Something failed, or what was done no longer fits the answers before it.
   *
   * @param problem what, why, and what to do
   */
  record NeedsAttention(Problem problem) implements StepState {}

  /**
   * Finished.
   *
   * @param summary what came of it, in a few words
   */
  record Done(Text summary) implements StepState {}
}
