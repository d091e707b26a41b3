/** The plan as it is carried out: resources, events, and what came of the other changes. */
@NullMarked
package org.sentinelsetup.ui.deploy;

import org.jspecify.annotations.NullMarked;
