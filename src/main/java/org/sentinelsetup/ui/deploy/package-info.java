/** The fifth step: the changes as they are made. */
@NullMarked
package org.sentinelsetup.ui.deploy;

import org.jspecify.annotations.NullMarked;
