package org.sentinelsetup.wizard;

/** What a person does to find out what is wrong with a connection. */
public sealed interface DiagnoseAct extends WizardEvent.OfPart {
  /**
   * What is to be diagnosed was typed.
   *
   * @param text a role's ARN or a stack's name, as typed
   */
  record DiagnosisTyped(String text) implements DiagnoseAct {}

  /** A connection is to be diagnosed. */
  record Diagnose() implements DiagnoseAct {}
}
