package org.sentinelsetup.wizard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOutputs;

/**
 * A connection whose AWS side is in place: what Connect and Verify are about.
 *
 * @param inputs the answers it was made from
 * @param outputs what its stack says
 * @param opened whether it was set up before and opened, and not made by this run
 */
public record InPlace(SetupInputs inputs, StackOutputs outputs, boolean opened) {
  /** Empty before it is. */
  static Optional<InPlace> of(WizardState state) {
    @Nullable Connection existing = state.verify().existing();
    if (existing != null) {
      return Optional.of(new InPlace(existing.inputs(), existing.outputs(), true));
    }
    @Nullable Plan plan = state.review().plan();
    @Nullable StackOutputs outputs = state.deploy().outputs();
    return plan == null || outputs == null
        ? Optional.empty()
        : Optional.of(new InPlace(plan.inputs(), outputs, false));
  }
}
