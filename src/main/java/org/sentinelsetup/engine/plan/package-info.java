/** Works out everything that would change, without changing it. */
@NullMarked
package org.sentinelsetup.engine.plan;

import org.jspecify.annotations.NullMarked;
