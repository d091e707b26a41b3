/** A set-up as a file: what a person decides, and nothing that is found out. */
@NullMarked
package org.sentinelsetup.engine.setup;

import org.jspecify.annotations.NullMarked;
