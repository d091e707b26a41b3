/** What was there before a change, kept where the person can put it back from. */
@NullMarked
package org.sentinelsetup.engine.backup;

import org.jspecify.annotations.NullMarked;
