package org.sentinelsetup.wizard;

import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.HandOver;

/** Everything that can happen to the wizard: what a person does, and what the engine answers. */
public sealed interface WizardEvent permits WizardEvent.Act, Answer {

  /** Something a person did. */
  sealed interface Act extends WizardEvent {}

  /** Something that is about one part of the wizard. */
  sealed interface OfPart extends Act
      permits SignInAct,
          LogAct,
          SentinelAct,
          ReviewAct,
          CostAct,
          StackAct,
          FlowAct,
          ConnectionAct,
          UndoAct,
          DiagnoseAct {}

  /**
   * Goes to a step, if it is open.
   *
   * @param step the step
   */
  record GoTo(StepId step) implements Act {}

  /**
   * Whatever a step is doing is to stop.
   *
   * @param step the step
   */
  record Cancel(StepId step) implements Act {}

  /**
   * The owner of a key has added the statement, or not after all.
   *
   * @param handOver what the owner was asked to do
   * @param done whether it is done
   */
  record HandOverDone(HandOver handOver, boolean done) implements Act {}

  /** The changes are to be worked out, or worked out again. */
  record Preview() implements Act {}

  /**
   * A role or user that was deleted is to be taken out of key policies as well, or to stay.
   *
   * @param id its unique id
   * @param out whether it is to be taken out
   */
  record DeletedPrincipalChosen(String id, boolean out) implements Act {}

  /**
   * A run that was cut off goes on. The go-ahead was given when it was begun.
   *
   * @param run what was begun
   */
  record Resume(Begun run) implements Act {}

  /** The go-ahead: the one event after which AWS is changed. */
  record Deploy() implements Act {}

  /**
   * Something about the alert e-mail.
   *
   * @param what what
   */
  record OfAlert(AlertAct what) implements Act {}

  /**
   * What was done is to be saved as a report.
   *
   * @param file where; its ending says in which form
   */
  record SaveReport(String file) implements Act {}

  /** The person leaves the wizard, whatever the step. */
  record Leave() implements Act {}
}
