/**
 * What the demo cloud remembers. Plain mutable stores; every access runs under the one lock of the
 * world.
 */
@NullMarked
package org.sentinelsetup.demo.state;

import org.jspecify.annotations.NullMarked;
