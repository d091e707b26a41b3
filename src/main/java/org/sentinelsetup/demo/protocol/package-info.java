/**
 * How AWS is spoken to: the loopback server, who calls, signatures, and the envelopes of each
 * protocol.
 */
@NullMarked
package org.sentinelsetup.demo.protocol;

import org.jspecify.annotations.NullMarked;
