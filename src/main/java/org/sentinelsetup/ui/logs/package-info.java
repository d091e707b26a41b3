/** The second step: which bucket, prefix and key. */
@NullMarked
package org.sentinelsetup.ui.logs;

import org.jspecify.annotations.NullMarked;
