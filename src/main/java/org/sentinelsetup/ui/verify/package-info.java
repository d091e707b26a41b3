/** Whether logs flow, hop by hop. */
@NullMarked
package org.sentinelsetup.ui.verify;

import org.jspecify.annotations.NullMarked;
