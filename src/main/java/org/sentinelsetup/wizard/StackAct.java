package org.sentinelsetup.wizard;

/** What a person does to a stack beside deploying it. */
public sealed interface StackAct extends WizardEvent.OfPart {
  /** The stack is to be stopped while it is made or changed, and rolled back. */
  record StopDeployment() implements StackAct {}

  /** The stack that a failed set-up left is to be deleted, and everything worked out again. */
  record RemoveFailedStack() implements StackAct {}
}
