/** The sixth step: what to enter in Sentinel. */
@NullMarked
package org.sentinelsetup.ui.connect;

import org.jspecify.annotations.NullMarked;
