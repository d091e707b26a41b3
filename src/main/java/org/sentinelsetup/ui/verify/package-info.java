/** The seventh step: whether logs flow. */
@NullMarked
package org.sentinelsetup.ui.verify;

import org.jspecify.annotations.NullMarked;
