/** Takes a connection away again: our rule, our statement, our stack, and nothing else. */
@NullMarked
package org.sentinelsetup.engine.undo;

import org.jspecify.annotations.NullMarked;
