/** The page of what is set up already, and of taking it away. */
@NullMarked
package org.sentinelsetup.ui.connections;

import org.jspecify.annotations.NullMarked;
