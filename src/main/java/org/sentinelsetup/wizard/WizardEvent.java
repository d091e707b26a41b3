package org.sentinelsetup.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOutputs;

/** Everything that can happen to the wizard: what a person does, and what the engine answers. */
public sealed interface WizardEvent {

  /** Something a person did. */
  sealed interface Act extends WizardEvent {}

  /** Something the engine answered. */
  sealed interface Answer extends WizardEvent {}

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

  /** The changes are to be worked out, or worked out again. */
  record Preview() implements Act {}

  /** The go-ahead: the one event after which AWS is changed. */
  record Deploy() implements Act {}

  /**
   * A step in the portal was done, or not after all.
   *
   * @param step the step's key
   * @param done whether it is done
   */
  record PortalStepTicked(String step, boolean done) implements Act {}

  /** The connection was added in Sentinel. */
  record ConnectionAdded() implements Act {}

  /** The flow of logs is to be watched, or watched again. */
  record WatchFlow() implements Act {}

  /** The person is done with the last step. */
  record Finish() implements Act {}

  /** The person leaves the wizard, whatever the step. */
  record Leave() implements Act {}

  /**
   * The code to allow the sign-in with.
   *
   * @param prompt code, pages and time
   */
  record PromptShown(SignInPrompt prompt) implements Answer {}

  /** Identity Center has let the person in. */
  record LetIn() implements Answer {}

  /**
   * The accounts the person may use.
   *
   * @param accounts as far as they have come
   */
  record AccountsFound(Listed<Account> accounts) implements Answer {}

  /**
   * The roles of the chosen account.
   *
   * @param roles as far as they have come
   */
  record RolesFound(Listed<AccountRole> roles) implements Answer {}

  /**
   * Role credentials work.
   *
   * @param who who the person is now
   */
  record RoleTaken(SignedIn who) implements Answer {}

  /**
   * The session ended while something was being done.
   *
   * @param effect what was being done
   * @param problem what to tell the person
   */
  record SessionEnded(Effect effect, Problem problem) implements Answer {}

  /**
   * The person has signed in again, in the role as before.
   *
   * @param who who the person is now, null when no role had been taken
   */
  record Renewed(@Nullable SignedIn who) implements Answer {}

  /**
   * The account's buckets.
   *
   * @param buckets as far as they have come
   */
  record BucketsFound(Listed<Bucket> buckets) implements Answer {}

  /**
   * What was found in the chosen bucket.
   *
   * @param source the logs
   */
  record SourceFound(LogSource source) implements Answer {}

  /**
   * The changes are worked out.
   *
   * @param plan the plan
   */
  record PlanMade(Plan plan) implements Answer {}

  /**
   * The deployment moved on.
   *
   * @param deployment how far it is
   */
  record DeploymentMoved(Deployment deployment) implements Answer {}

  /**
   * Everything is applied and read back.
   *
   * @param outputs what was made
   */
  record Deployed(StackOutputs outputs) implements Answer {}

  /**
   * The flow was looked at.
   *
   * @param hops each hop, from bucket to table
   * @param complete whether every hop that can be seen flows, which ends the watch
   */
  record FlowSeen(List<HopReport> hops, boolean complete) implements Answer {}

  /**
   * What a step was doing failed.
   *
   * @param step the step
   * @param problem what, why, and what to do
   */
  record Failed(StepId step, Problem problem) implements Answer {}
}
