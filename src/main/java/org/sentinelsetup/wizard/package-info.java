/**
 * The wizard as a pure state machine: one immutable state, events in, new state and effects out. No
 * window, no AWS, no disk, no threads; window, terminal and command line are renderings of it.
 */
@NullMarked
package org.sentinelsetup.wizard;

import org.jspecify.annotations.NullMarked;
