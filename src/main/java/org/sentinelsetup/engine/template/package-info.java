/**
 * The stack every connection is made of: the template as it is sent, its parameters from typed
 * inputs, and the names known before it exists.
 */
@NullMarked
package org.sentinelsetup.engine.template;

import org.jspecify.annotations.NullMarked;
