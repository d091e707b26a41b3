/** Tells from the first bytes of a log whether Sentinel's connector can read it. */
@NullMarked
package org.sentinelsetup.engine.format;

import org.jspecify.annotations.NullMarked;
