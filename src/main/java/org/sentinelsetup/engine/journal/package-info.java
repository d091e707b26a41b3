/** What was begun and is not finished: so that a run that was cut off goes on. */
@NullMarked
package org.sentinelsetup.engine.journal;

import org.jspecify.annotations.NullMarked;
