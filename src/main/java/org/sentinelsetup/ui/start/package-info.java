/** The first page of the window. */
@NullMarked
package org.sentinelsetup.ui.start;

import org.jspecify.annotations.NullMarked;
