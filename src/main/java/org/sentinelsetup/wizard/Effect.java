package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.DiagnosisTarget;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Proceedings;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StartUrl;

/**
 * Something to be done in the world. A step does one thing at a time: a new effect takes the place
 * of the old one.
 */
public sealed interface Effect {
  /** What is done when the AWS side is in place. */
  sealed interface After extends Effect permits FlowEffect {}

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
    return !(this instanceof Discard
        || this instanceof RemoveFailedStack
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
    return !(this instanceof SignIn
        || this instanceof Renew
        || this instanceof UseProfile
        || this instanceof RenewProfile
        || this instanceof SaveSetup
        || this instanceof SavePlan
        || this instanceof Compare
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
   * Signs in and finds the accounts.
   *
   * @param startUrl where Identity Center is
   * @param region the Region of Identity Center
   * @param way how the person lets this program in
   */
  record SignIn(StartUrl startUrl, Region region, SignInWay way) implements Effect {}

  /**
   * Signs in once more, because the session has ended, and takes the role as before.
   *
   * @param startUrl where Identity Center is
   * @param region the Region of Identity Center
   * @param way how the person lets this program in
   * @param who who the person was, null when no role had been taken
   */
  record Renew(StartUrl startUrl, Region region, SignInWay way, @Nullable SignedIn who)
      implements Effect {}

  /** Looks for what the person has already to sign in with. */
  record LookForProfiles() implements Effect {}

  /**
   * Uses the credentials of a profile in place of Identity Center.
   *
   * @param name the profile; empty for the environment's
   */
  record UseProfile(String name) implements Effect {}

  /**
   * Uses a sign-in of the AWS CLI and finds the accounts.
   *
   * @param startUrl where Identity Center is
   * @param region the Region of Identity Center
   */
  record ReuseSession(StartUrl startUrl, Region region) implements Effect {}

  /**
   * Takes another role with the one that was taken.
   *
   * @param role the role
   * @param accountName the name of its account, empty when unknown
   */
  record AssumeRole(RoleToAssume role, String accountName) implements Effect {}

  /**
   * Asks for credentials anew where they came from, because AWS no longer takes those in hand.
   *
   * @param who who the person was
   */
  record RenewProfile(SignedIn who) implements Effect {}

  /** Finds the accounts. */
  record ListAccounts() implements Effect {}

  /**
   * Finds the roles of an account.
   *
   * @param accountId the account
   */
  record ListRoles(String accountId) implements Effect {}

  /**
   * Takes a role's credentials and finds out who they are.
   *
   * @param accountId the account
   * @param accountName the account's name
   * @param roleName the permission set
   */
  record TakeRole(String accountId, String accountName, String roleName) implements Effect {}

  /**
   * Finds the buckets.
   *
   * @param who whose buckets
   */
  record ListBuckets(SignedIn who) implements Effect {}

  /**
   * Looks into a bucket: Region, prefix, encryption, keys.
   *
   * @param who who looks
   * @param bucket the bucket
   * @param folder the logs to look at, null to look for them
   */
  record Inspect(SignedIn who, String bucket, @Nullable LogFolder folder) implements Effect {}

  /**
   * Reads the beginning of the newest log.
   *
   * @param source the logs
   */
  record CheckFormat(LogSource source) implements Effect {}

  /**
   * Lists the keys beside a bucket.
   *
   * @param region the bucket's Region
   */
  record ListKeys(Region region) implements Effect {}

  /**
   * Looks at a key.
   *
   * @param region the bucket's Region
   * @param arn the key
   */
  record LookAtKey(Region region, String arn) implements Effect {}

  /**
   * Finds the roles in the account of a key.
   *
   * @param accountId the account
   */
  record ListKeyRoles(String accountId) implements Effect {}

  /**
   * Uses the credentials of a profile in the account of a key.
   *
   * @param name the profile
   */
  record TakeKeyProfile(String name) implements Effect {}

  /**
   * Takes a role in the account of a key and finds out who that is.
   *
   * @param accountId the account
   * @param accountName the account's name, empty when unknown
   * @param roleName the permission set
   */
  record TakeKeyRole(String accountId, String accountName, String roleName) implements Effect {}

  /**
   * Looks whether the owner of a key has done what was asked, as far as that can be seen.
   *
   * @param plan what was carried out
   * @param handOver what the owner was asked to do
   */
  record LookAtHandOver(Plan plan, HandOver handOver) implements Effect {}

  /**
   * Works out everything that would change. Leaves an unexecuted change set.
   *
   * @param inputs the answers
   * @param replaced the plan it takes the place of, whose change set is removed first; null for the
   *     first
   */
  record MakePlan(SetupInputs inputs, @Nullable Plan replaced) implements Effect {}

  /**
   * Removes the unexecuted change set of a plan that will not be carried out, and the empty stack
   * that it left.
   *
   * @param plan the plan
   */
  record Discard(Plan plan) implements Effect {}

  /**
   * Makes one check of a plan again.
   *
   * @param plan the plan
   * @param check a check that can be made alone
   */
  record CheckAgain(Plan plan, Check check) implements Effect {}

  /**
   * Saves the decisions a plan was made from.
   *
   * @param plan the plan
   * @param file where
   */
  record SaveSetup(Plan plan, String file) implements Effect {}

  /**
   * Saves a plan for somebody to approve.
   *
   * @param plan the plan
   * @param file where
   */
  record SavePlan(Plan plan, String file) implements Effect {}

  /**
   * Compares a plan with one that was approved.
   *
   * @param plan the plan, made afresh
   * @param file the approved one
   */
  record Compare(Plan plan, String file) implements Effect {}

  /**
   * Counts what was written on the day before, by listing.
   *
   * @param source the logs
   */
  record MeasureVolume(LogSource source) implements Effect {}

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
   * Deletes a stack that a failed set-up left, and waits until it is gone.
   *
   * @param stack the stack, and what the person was told of it
   */
  record RemoveFailedStack(FailedStack stack) implements Effect {}

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
