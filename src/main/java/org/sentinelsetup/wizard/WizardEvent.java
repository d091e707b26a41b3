package org.sentinelsetup.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.KeyChoice;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

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
   * Which logs lie in the chosen bucket.
   *
   * @param folders all that were recognised, the one to propose first
   */
  record FoldersFound(List<LogFolder> folders) implements Answer {}

  /**
   * What was found out about the logs.
   *
   * @param source the logs, null when there are none Sentinel can be connected to
   */
  record SourceFound(@Nullable LogSource source) implements Answer {}

  /**
   * One log was looked at.
   *
   * @param verdict whether Sentinel can read it
   */
  record FormatChecked(FormatVerdict verdict) implements Answer {}

  /**
   * The keys of the account and Region.
   *
   * @param keys as far as they have come
   */
  record KeysFound(Listed<KeyChoice> keys) implements Answer {}

  /**
   * The chosen key was looked at.
   *
   * @param key the key, which can be used
   */
  record KeyLooked(KeyInUse key) implements Answer {}

  /**
   * The roles of a key's account.
   *
   * @param roles as far as they have come
   */
  record KeyRolesFound(Listed<AccountRole> roles) implements Answer {}

  /**
   * Role credentials in a key's account work.
   *
   * @param who who the person is there
   */
  record KeyRoleTaken(SignedIn who) implements Answer {}

  /**
   * What can be seen from here of what the owner of a key did.
   *
   * @param handOver what the owner was asked to do
   * @param seen what was seen
   */
  record HandOverLooked(HandOver handOver, Text seen) implements Answer {}

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
