/** Carrying the values over into Sentinel. */
@NullMarked
package org.sentinelsetup.ui.connect;

import org.jspecify.annotations.NullMarked;
