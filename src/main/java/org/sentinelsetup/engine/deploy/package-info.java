/**
 * Carries out a plan: re-reads before every change, applies, reads back, and says why when it
 * fails.
 */
@NullMarked
package org.sentinelsetup.engine.deploy;

import org.jspecify.annotations.NullMarked;
