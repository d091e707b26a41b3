/**
 * The demo cloud: AWS as far as this product needs it, on loopback, spoken to over the real wire
 * protocols. It imports nothing else of this project, so that it stays an independent witness.
 */
@NullMarked
package org.sentinelsetup.demo;

import org.jspecify.annotations.NullMarked;
