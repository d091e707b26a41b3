/** Files on this computer: written whole or not at all, for their owner only. */
@NullMarked
package org.sentinelsetup.engine.files;

import org.jspecify.annotations.NullMarked;
