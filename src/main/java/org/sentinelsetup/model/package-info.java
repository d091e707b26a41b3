/** What the product talks about, as immutable records. Knows nobody else. */
@NullMarked
package org.sentinelsetup.model;

import org.jspecify.annotations.NullMarked;
