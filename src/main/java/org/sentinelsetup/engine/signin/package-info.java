/** Signs in through IAM Identity Center. */
@NullMarked
package org.sentinelsetup.engine.signin;

import org.jspecify.annotations.NullMarked;
