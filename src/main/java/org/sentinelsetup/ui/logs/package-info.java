/** Choosing the bucket, and what was found in it. */
@NullMarked
package org.sentinelsetup.ui.logs;

import org.jspecify.annotations.NullMarked;
