/** The first step: who you are in AWS. */
@NullMarked
package org.sentinelsetup.ui.signin;

import org.jspecify.annotations.NullMarked;
