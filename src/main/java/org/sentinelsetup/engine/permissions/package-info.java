/** The permissions a plan takes, as policies to give to the roles that carry it out. */
@NullMarked
package org.sentinelsetup.engine.permissions;

import org.jspecify.annotations.NullMarked;
