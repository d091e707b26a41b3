package org.sentinelsetup.wizard;

import org.sentinelsetup.model.AzurePlace;

/** Something a person did with a connection whose AWS side is in place. */
public sealed interface ConnectionAct extends WizardEvent.OfPart {
  /**
   * One that is set up is to be opened: its outputs, Sentinel's steps, whether logs flow.
   *
   * @param stackId its stack
   */
  record Open(String stackId) implements ConnectionAct {}

  /**
   * What taking one away would change is to be worked out.
   *
   * @param stackId its stack
   */
  record PreviewUndo(String stackId) implements ConnectionAct {}

  /**
   * Where the workspace is in Azure was typed.
   *
   * @param place as typed
   */
  record PlaceTyped(AzurePlace place) implements ConnectionAct {}

  /**
   * Something of it is to be saved as a file.
   *
   * @param file where
   * @param text what
   */
  record Save(String file, String text) implements ConnectionAct {}
}
