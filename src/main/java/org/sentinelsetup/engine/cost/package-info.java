/** What a connection is billed for: measured where it can be, priced by the person. */
@NullMarked
package org.sentinelsetup.engine.cost;

import org.jspecify.annotations.NullMarked;
