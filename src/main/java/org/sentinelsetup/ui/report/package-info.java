/** Takes a report of what was done along. */
@NullMarked
package org.sentinelsetup.ui.report;

import org.jspecify.annotations.NullMarked;
