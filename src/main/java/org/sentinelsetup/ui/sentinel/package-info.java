/** The third step: which workspace, and whom alarms reach. */
@NullMarked
package org.sentinelsetup.ui.sentinel;

import org.jspecify.annotations.NullMarked;
