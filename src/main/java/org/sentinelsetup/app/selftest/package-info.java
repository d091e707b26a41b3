/** Whether this installation is whole: nothing is called outside this computer. */
@NullMarked
package org.sentinelsetup.app.selftest;

import org.jspecify.annotations.NullMarked;
