/** The log file, with secrets taken out by one filter. */
@NullMarked
package org.sentinelsetup.app.log;

import org.jspecify.annotations.NullMarked;
