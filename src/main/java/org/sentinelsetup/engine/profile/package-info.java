/**
 * Reads what people already have in their AWS files, tolerantly, and never writes there. What
 * cannot be read is named by file and line, and not quoted, because it may be secret.
 *
 * <p>The SDK's own reader is not used: it passes over sections whose names have spaces or quotes,
 * and one line that it does not understand makes it refuse the whole file.
 */
@NullMarked
package org.sentinelsetup.engine.profile;

import org.jspecify.annotations.NullMarked;
