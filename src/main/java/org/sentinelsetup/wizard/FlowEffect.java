package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SetupInputs;

/** What is done with a connection whose AWS side is in place. */
public sealed interface FlowEffect extends Effect.OfPart {

  /**
   * Watches whether logs flow, until they do.
   *
   * @param connection what to watch
   * @param trace whether the set-up's own event is followed too; logs that may hold it are read
   */
  record WatchFlow(Connection connection, boolean trace) implements FlowEffect {}

  /**
   * Has SQS send back what lies in the dead-letter queue, and follows that to its end. Only one
   * call writes; left half done, SQS goes on all the same.
   *
   * @param connection whose dead-letter queue
   */
  record SendBack(Connection connection) implements FlowEffect {}

  /**
   * Looks for a connection that was set up before.
   *
   * @param inputs the answers it would be made from
   */
  record FindConnection(SetupInputs inputs) implements FlowEffect {}

  /**
   * Reads a connection from its stack.
   *
   * @param caller who reads
   * @param region its Region
   * @param stackId its stack
   */
  record OpenConnection(Identity caller, Region region, String stackId) implements FlowEffect {}

  /**
   * Saves a text for the person.
   *
   * @param file where
   * @param text what
   */
  record SaveText(String file, String text) implements FlowEffect {}
}
