/** Tells from evidence how far logs get on their way to Sentinel, and never more than it shows. */
@NullMarked
package org.sentinelsetup.engine.verify;

import org.jspecify.annotations.NullMarked;
