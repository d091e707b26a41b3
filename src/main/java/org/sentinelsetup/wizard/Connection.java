package org.sentinelsetup.wizard;

import java.time.Instant;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOutputs;

/**
 * A connection that is set up, as verification looks at it.
 *
 * @param inputs the answers it was made from
 * @param outputs what was made
 * @param notifiedAt from when on the bucket has notified the queue, UTC; older objects were never
 *     sent
 * @param testMessages how many test messages S3 sent the queue since then
 * @param connectedAt when the person added the connection in Sentinel, UTC
 */
public record Connection(
    SetupInputs inputs,
    StackOutputs outputs,
    Instant notifiedAt,
    long testMessages,
    Instant connectedAt) {
  Connection connected(Instant at) {
    return new Connection(inputs, outputs, notifiedAt, testMessages, at);
  }
}
