/** What is left to do in Microsoft Sentinel, in its portals' own words, and what to ask it then. */
@NullMarked
package org.sentinelsetup.engine.sentinel;

import org.jspecify.annotations.NullMarked;
