package org.sentinelsetup.wizard;

/** What a person does once the AWS side is in place: adding the connection, watching the flow. */
public sealed interface FlowAct extends WizardEvent.OfPart {

  /** The connection was added in Sentinel. */
  record ConnectionAdded() implements FlowAct {}

  /** The flow of logs is to be watched, or watched again. */
  record WatchFlow() implements FlowAct {}

  /** This set-up's own event is to be followed, or followed again; logs are read for it. */
  record TraceEvent() implements FlowAct {}

  /** What lies in the dead-letter queue is to be sent back: the person was asked and said yes. */
  record SendBack() implements FlowAct {}

  /** The connection of these answers, set up before by whomever, is to be watched. */
  record VerifyExisting() implements FlowAct {}

  /** The person is done with the last step. */
  record Finish() implements FlowAct {}

  /**
   * A step in the portal was done, or not after all.
   *
   * @param step the step's key
   * @param done whether it is done
   */
  record PortalStepTicked(String step, boolean done) implements FlowAct {}
}
