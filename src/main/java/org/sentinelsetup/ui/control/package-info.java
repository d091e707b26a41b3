/** What several steps use. */
@NullMarked
package org.sentinelsetup.ui.control;

import org.jspecify.annotations.NullMarked;
