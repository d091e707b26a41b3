package org.sentinelsetup.wizard;

/** What a person does to take a connection away. */
public sealed interface UndoAct extends WizardEvent.OfPart {
  /**
   * The Region to look for connections in was typed.
   *
   * @param text as typed
   */
  record ConnectionsRegionTyped(String text) implements UndoAct {}

  /** The connections that are set up are to be listed, or listed again. */
  record ListConnections() implements UndoAct {}

  /**
   * A connection that is set up was chosen.
   *
   * @param stackId its stack
   */
  record ConnectionChosen(String stackId) implements UndoAct {}

  /**
   * The statement is to stay in policies that cannot be changed from here, or not after all.
   *
   * @param leave whether it is to stay
   */
  record KeysLeft(boolean leave) implements UndoAct {}

  /** The go-ahead for taking the chosen connection away. */
  record Undo() implements UndoAct {}
}
