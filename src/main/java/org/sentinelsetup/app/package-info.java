/**
 * Wires the product together by plain constructors and starts it: the only place that knows
 * everybody.
 */
@NullMarked
package org.sentinelsetup.app;

import org.jspecify.annotations.NullMarked;
