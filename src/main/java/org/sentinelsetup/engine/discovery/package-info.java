/** Finds out where the logs lie and which keys they are encrypted with, by looking. */
@NullMarked
package org.sentinelsetup.engine.discovery;

import org.jspecify.annotations.NullMarked;
