/**
 * What the product does, free of any user interface: performs the wizard's effects and answers with
 * events.
 */
@NullMarked
package org.sentinelsetup.engine;

import org.jspecify.annotations.NullMarked;
