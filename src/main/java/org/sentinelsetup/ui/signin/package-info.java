/** Signing in: the code, the accounts, the roles, and who the person is then. */
@NullMarked
package org.sentinelsetup.ui.signin;

import org.jspecify.annotations.NullMarked;
