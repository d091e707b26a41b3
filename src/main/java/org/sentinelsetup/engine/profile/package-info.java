/**
 * Reads what people already have in their AWS files, tolerantly, and never writes there. What
 * cannot be read is named by file and line, and not quoted, because it may be secret.
 */
@NullMarked
package org.sentinelsetup.engine.profile;

import org.jspecify.annotations.NullMarked;
