/** Compares two texts line by line, for window, terminal and command line alike. */
@NullMarked
package org.sentinelsetup.engine.diff;

import org.jspecify.annotations.NullMarked;
