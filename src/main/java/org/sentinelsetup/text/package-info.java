/**
 * Puts texts into words. A leaf beside the model, so that window, terminal and command line say the
 * same thing; the engine and the wizard hand out {@link org.sentinelsetup.model.Text} and never
 * words.
 */
@NullMarked
package org.sentinelsetup.text;

import org.jspecify.annotations.NullMarked;
