/** The window from opening to closing: what it runs, where it lies, what becomes of faults. */
@NullMarked
package org.sentinelsetup.app.window;

import org.jspecify.annotations.NullMarked;
