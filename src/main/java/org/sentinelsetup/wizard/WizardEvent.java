package org.sentinelsetup.wizard;

import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SignInOffer;

/** Everything that can happen to the wizard: what a person does, and what the engine answers. */
public sealed interface WizardEvent permits WizardEvent.Act, Answer {

  /** Something a person did. */
  sealed interface Act extends WizardEvent {}

  /** Something a person did when the AWS side was in place. */
  sealed interface After extends Act permits FlowAct, ConnectionAct {}

  /**
   * Goes to a step, if it is open.
   *
   * @param step the step
   */
  record GoTo(StepId step) implements Act {}

  /**
   * The start URL was typed.
   *
   * @param text as typed
   */
  record StartUrlTyped(String text) implements Act {}

  /**
   * The Region of Identity Center was typed.
   *
   * @param text as typed
   */
  record SsoRegionTyped(String text) implements Act {}

  /** Sign-in is to begin; or, when the session has ended, everything is to go on after it. */
  record SignIn() implements Act {}

  /** What the person has already to sign in with is to be looked for. */
  record LookForProfiles() implements Act {}

  /**
   * Something the person has already was chosen to sign in with.
   *
   * @param offer what
   */
  record OfferChosen(SignInOffer offer) implements Act {}

  /** The sign-in of the AWS CLI is to be used for the portal that was typed. */
  record ReuseSession() implements Act {}

  /**
   * Another role is to be taken with the one that was taken.
   *
   * @param role the role
   */
  record AssumeRole(RoleToAssume role) implements Act {}

  /** The accounts are to be listed, or listed again. */
  record ListAccounts() implements Act {}

  /** The buckets are to be listed, or listed again. */
  record ListBuckets() implements Act {}

  /** Signs in by comparing a code, for a browser that is elsewhere or does not open. */
  record SignInWithCode() implements Act {}

  /**
   * Whatever a step is doing is to stop.
   *
   * @param step the step
   */
  record Cancel(StepId step) implements Act {}

  /**
   * An account was chosen.
   *
   * @param accountId its 12 digits
   */
  record AccountChosen(String accountId) implements Act {}

  /**
   * A role was chosen.
   *
   * @param roleName the permission set's name
   */
  record RoleChosen(String roleName) implements Act {}

  /**
   * A bucket was chosen.
   *
   * @param bucket its name
   */
  record BucketChosen(String bucket) implements Act {}

  /**
   * One kind of the bucket's logs was chosen, or typed.
   *
   * @param folder which, and where
   */
  record FolderChosen(LogFolder folder) implements Act {}

  /**
   * How the bucket is to tell Sentinel of an organisation's logs.
   *
   * @param split whether by a rule for each account, which leaves digests out
   */
  record RulesChosen(boolean split) implements Act {}

  /** The beginning of one log is to be read, to see whether its format is right. */
  record CheckFormat() implements Act {}

  /** The keys are to be listed, to choose one that was not seen in use. */
  record ListKeys() implements Act {}

  /**
   * A key was chosen that was not seen in use.
   *
   * @param arn the key
   */
  record KeyChosen(String arn) implements Act {}

  /**
   * A chosen key is not wanted after all.
   *
   * @param arn the key
   */
  record KeyDropped(String arn) implements Act {}

  /**
   * The person confirmed that the bucket's notification may be set through the role a landing zone
   * lets through, or not after all.
   *
   * @param confirmed whether it may
   */
  record OneCallConfirmed(boolean confirmed) implements Act {}

  /**
   * A role is to be chosen in the account of a key.
   *
   * @param accountId its 12 digits
   */
  record KeyAccountChosen(String accountId) implements Act {}

  /**
   * A role was chosen in the account of a key.
   *
   * @param roleName the permission set's name
   */
  record KeyRoleChosen(String roleName) implements Act {}

  /**
   * The keys of an account are left to their owner.
   *
   * @param accountId its 12 digits
   */
  record KeyAccountLeft(String accountId) implements Act {}

  /**
   * The owner of a key has added the statement, or not after all.
   *
   * @param handOver what the owner was asked to do
   * @param done whether it is done
   */
  record HandOverDone(HandOver handOver, boolean done) implements Act {}

  /**
   * The Azure cloud was chosen.
   *
   * @param cloud the cloud
   */
  record CloudChosen(AzureCloud cloud) implements Act {}

  /**
   * The workspace ID was typed.
   *
   * @param text as typed
   */
  record WorkspaceTyped(String text) implements Act {}

  /**
   * The alert e-mail was typed.
   *
   * @param text as typed
   */
  record EmailTyped(String text) implements Act {}

  /**
   * The suffix was typed.
   *
   * @param text as typed
   */
  record SuffixTyped(String text) implements Act {}

  /**
   * What only some companies demand was typed.
   *
   * @param advanced everything of it, as typed
   */
  record AdvancedTyped(Advanced advanced) implements Act {}

  /** The changes are to be worked out, or worked out again. */
  record Preview() implements Act {}

  /**
   * One check is to be made again by itself.
   *
   * @param check the check
   */
  record CheckAgain(Check check) implements Act {}

  /**
   * The decisions are to be saved as a file of a set-up.
   *
   * @param file where
   */
  record SaveSetup(String file) implements Act {}

  /**
   * The plan is to be saved, for somebody to approve.
   *
   * @param file where
   */
  record SavePlan(String file) implements Act {}

  /**
   * Only what was approved is to be carried out.
   *
   * @param file the approved plan
   */
  record ApprovalChosen(String file) implements Act {}

  /**
   * A role or user that was deleted is to be taken out of key policies as well, or to stay.
   *
   * @param id its unique id
   * @param out whether it is to be taken out
   */
  record DeletedPrincipalChosen(String id, boolean out) implements Act {}

  /** No approval is needed after all. */
  record ApprovalLeft() implements Act {}

  /** The volume of a day is to be measured, or measured again. */
  record MeasureVolume() implements Act {}

  /** The volume is not to be measured after all. */
  record StopMeasuring() implements Act {}

  /**
   * A price was typed.
   *
   * @param charge of what
   * @param text as typed
   */
  record PriceTyped(Charge charge, String text) implements Act {}

  /**
   * How many times their stored size logs have in the workspace was typed.
   *
   * @param text as typed
   */
  record FactorTyped(String text) implements Act {}

  /**
   * A run that was cut off goes on. The go-ahead was given when it was begun.
   *
   * @param run what was begun
   */
  record Resume(Begun run) implements Act {}

  /** The go-ahead: the one event after which AWS is changed. */
  record Deploy() implements Act {}

  /** The stack is to be stopped while it is made or changed, and rolled back. */
  record StopDeployment() implements Act {}

  /** The stack that a failed set-up left is to be deleted, and everything worked out again. */
  record RemoveFailedStack() implements Act {}

  /**
   * Something about the alert e-mail.
   *
   * @param what what
   */
  record OfAlert(AlertAct what) implements Act {}

  /**
   * A role in the account of a key is to be taken with a profile.
   *
   * @param name the profile
   */
  record KeyProfileChosen(String name) implements Act {}

  /**
   * What was done is to be saved as a report.
   *
   * @param file where; its ending says in which form
   */
  record SaveReport(String file) implements Act {}

  /**
   * The Region to look for connections in was typed.
   *
   * @param text as typed
   */
  record ConnectionsRegionTyped(String text) implements Act {}

  /** The connections that are set up are to be listed, or listed again. */
  record ListConnections() implements Act {}

  /**
   * A connection that is set up was chosen.
   *
   * @param stackId its stack
   */
  record ConnectionChosen(String stackId) implements Act {}

  /**
   * The statement is to stay in policies that cannot be changed from here, or not after all.
   *
   * @param leave whether it is to stay
   */
  record KeysLeft(boolean leave) implements Act {}

  /** The go-ahead for taking the chosen connection away. */
  record Undo() implements Act {}

  /**
   * What is to be diagnosed was typed.
   *
   * @param text a role's ARN or a stack's name, as typed
   */
  record DiagnosisTyped(String text) implements Act {}

  /** A connection is to be diagnosed. */
  record Diagnose() implements Act {}

  /** The person leaves the wizard, whatever the step. */
  record Leave() implements Act {}
}
