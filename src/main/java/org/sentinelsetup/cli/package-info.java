/** The command line's arguments, and the terminal player that shows a whole set-up as text. */
@NullMarked
package org.sentinelsetup.cli;

import org.jspecify.annotations.NullMarked;
