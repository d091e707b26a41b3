/** The alert e-mail: whether alarms reach the person, and how to make sure that they do. */
@NullMarked
package org.sentinelsetup.engine.alert;

import org.jspecify.annotations.NullMarked;
