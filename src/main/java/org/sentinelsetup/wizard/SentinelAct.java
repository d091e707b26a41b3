package org.sentinelsetup.wizard;

import org.sentinelsetup.model.AzureCloud;

/** What a person answers about Sentinel and the names in AWS. */
public sealed interface SentinelAct extends WizardEvent.OfPart {
  /**
   * The Azure cloud was chosen.
   *
   * @param cloud the cloud
   */
  record CloudChosen(AzureCloud cloud) implements SentinelAct {}

  /**
   * The workspace ID was typed.
   *
   * @param text as typed
   */
  record WorkspaceTyped(String text) implements SentinelAct {}

  /**
   * The alert e-mail was typed.
   *
   * @param text as typed
   */
  record EmailTyped(String text) implements SentinelAct {}

  /**
   * The suffix was typed.
   *
   * @param text as typed
   */
  record SuffixTyped(String text) implements SentinelAct {}

  /**
   * What only some companies demand was typed.
   *
   * @param advanced everything of it, as typed
   */
  record AdvancedTyped(Advanced advanced) implements SentinelAct {}
}
