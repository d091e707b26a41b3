/**
 * Looks at a connection that anybody may have made, by whatever means, and says what is wrong with
 * it: reading only. What is read becomes one record; each area has its rules over it.
 */
@NullMarked
package org.sentinelsetup.engine.diagnose;

import org.jspecify.annotations.NullMarked;
