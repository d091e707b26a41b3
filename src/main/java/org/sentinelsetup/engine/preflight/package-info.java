/** What is looked at before a plan may be carried out, and can be looked at again by itself. */
@NullMarked
package org.sentinelsetup.engine.preflight;

import org.jspecify.annotations.NullMarked;
