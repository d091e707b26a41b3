package org.sentinelsetup.wizard;

import org.sentinelsetup.model.DiagnosisTarget;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;

/**
 * Something to be done in the world. A step does one thing at a time: a new effect takes the place
 * of the old one.
 */
public sealed interface Effect {
  /** What is done for one part of the wizard. */
  sealed interface OfPart extends Effect
      permits SignInEffect, LogEffect, ReviewEffect, FlowEffect {}

  /**
   * The step it belongs to, which hears of failures.
   *
   * @return the step
   */
  default StepId step() {
    return EffectSteps.of(this);
  }

  /**
   * Whether it may be left half done when the person turns away.
   *
   * @return false for what writes to AWS
   */
  default boolean mayBeAbandoned() {
    return !(this instanceof ReviewEffect.Discard
        || this instanceof ReviewEffect.RemoveFailedStack
        || this instanceof CarryOut
        || this instanceof TakeAway
        || this instanceof OfAlert(AlertEffect.Confirm _));
  }

  /**
   * Whether it is done in a session that may end.
   *
   * @return false for signing in, and for what stays on this computer
   */
  default boolean needsSession() {
    return !(this instanceof SignInEffect.SignIn
        || this instanceof SignInEffect.Renew
        || this instanceof SignInEffect.UseProfile
        || this instanceof SignInEffect.RenewProfile
        || this instanceof ReviewEffect.SaveSetup
        || this instanceof ReviewEffect.SavePlan
        || this instanceof ReviewEffect.Compare
        || this instanceof FlowEffect.SaveText
        || this instanceof SaveReport
        || this instanceof StopDeployment);
  }

  /**
   * Whether it is done beside what its step is doing, which goes on and is still heard of.
   *
   * @return true for what reaches into something that must not be left half done, and for what only
   *     writes down what is known
   */
  default boolean beside() {
    return this instanceof StopDeployment || this instanceof SaveReport;
  }

  /**
   * Something about the alert e-mail.
   *
   * @param what what
   */
  record OfAlert(AlertEffect what) implements Effect {}

  /**
   * Stops whatever the step is doing.
   *
   * @param step the step
   */
  record Stop(StepId step) implements Effect {}

  /**
   * Looks whether the owner of a key has done what was asked, as far as that can be seen.
   *
   * @param plan what was carried out
   * @param handOver what the owner was asked to do
   */
  record LookAtHandOver(Plan plan, HandOver handOver) implements Effect {}

  /**
   * Carries out a plan.
   *
   * @param plan the plan the person saw
   */
  record CarryOut(Plan plan) implements Effect {}

  /**
   * Has the deployment that is under way stop the stack, roll it back and end.
   *
   * @param plan the plan that is being carried out
   */
  record StopDeployment(Plan plan) implements Effect {}

  /**
   * Finds the connections that are set up.
   *
   * @param region the Region to look in
   */
  record ListConnections(Region region) implements Effect {}

  /**
   * Works out what taking a connection away would change.
   *
   * @param inputs what the person decided
   */
  record MakeRemoval(RemovalInputs inputs) implements Effect {}

  /**
   * Takes a connection away.
   *
   * @param removal what the person saw
   */
  record TakeAway(Removal removal) implements Effect {}

  /**
   * Saves a report of what was done.
   *
   * @param proceedings what was done
   * @param file where
   */
  record SaveReport(Proceedings proceedings, String file) implements Effect {}

  /**
   * Diagnoses a connection, whoever made it.
   *
   * @param region where to look
   * @param target its role or its stack
   */
  record Diagnose(Region region, DiagnosisTarget target) implements Effect {}
}
