/** Sentinel Setup: a wizard that connects AWS security logs to Microsoft Sentinel. */
@NullMarked
package org.sentinelsetup;

import org.jspecify.annotations.NullMarked;
