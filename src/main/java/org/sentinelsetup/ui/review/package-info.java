/** The fourth step: everything that would change. */
@NullMarked
package org.sentinelsetup.ui.review;

import org.jspecify.annotations.NullMarked;
