/**
 * The window from opening to closing: what it runs, where it lies, what becomes of faults.
 *
 * <p>There is no subclass of {@code Application}: the launcher decides between window and terminal
 * before JavaFX is touched and starts the toolkit itself, and tests open the same window on a stage
 * of theirs.
 */
@NullMarked
package org.sentinelsetup.app.window;

import org.jspecify.annotations.NullMarked;
