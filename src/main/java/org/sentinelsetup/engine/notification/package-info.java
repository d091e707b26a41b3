/**
 * A bucket's event notifications: our rule added beside everybody else's, compared by meaning, and
 * kept from overlapping.
 */
@NullMarked
package org.sentinelsetup.engine.notification;

import org.jspecify.annotations.NullMarked;
