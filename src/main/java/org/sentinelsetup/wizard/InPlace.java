package org.sentinelsetup.wizard;

import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOutputs;

/**
 * A connection whose AWS side is in place: what Connect and Verify are about.
 *
 * @param inputs the answers it was made from
 * @param outputs what its stack says
 * @param opened whether it was set up before and opened, and not made by this run
 */
public record InPlace(SetupInputs inputs, StackOutputs outputs, boolean opened) {}
