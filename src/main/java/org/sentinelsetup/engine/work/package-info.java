/** Performs the wizard's effects, one class for each of its parts. */
@NullMarked
package org.sentinelsetup.engine.work;

import org.jspecify.annotations.NullMarked;
