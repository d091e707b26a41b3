package org.sentinelsetup.wizard;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Deployment;
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

  /** Empty before it is deployed and added in Sentinel. */
  static Optional<Connection> of(WizardState state) {
    @Nullable Deployment done = state.deploy().deployment();
    @Nullable Instant connectedAt = state.verify().connectedAt();
    if (connectedAt == null) {
      return Optional.empty();
    }
    if (state.verify().existing() != null) {
      return Optional.of(state.verify().existing().connected(connectedAt));
    }
    return done == null
        ? Optional.empty()
        : state
            .inPlace()
            .map(
                made ->
                    new Connection(
                        made.inputs(),
                        made.outputs(),
                        done.notifiedAt(),
                        done.notificationsPut(),
                        connectedAt));
  }
}
