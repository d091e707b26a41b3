/**
 * The wizard's window: shows the wizard's state and sends what the person does. Calls neither
 * engine effects nor AWS.
 */
@NullMarked
package org.sentinelsetup.ui;

import org.jspecify.annotations.NullMarked;
