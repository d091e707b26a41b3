/**
 * Key policies: read strictly, compared by meaning, given one statement more or one less, and
 * otherwise left as their owner wrote them, to the byte.
 */
@NullMarked
package org.sentinelsetup.engine.policy;

import org.jspecify.annotations.NullMarked;
