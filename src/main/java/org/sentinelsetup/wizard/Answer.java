package org.sentinelsetup.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.KeyChoice;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;

/** Something the engine answered. */
public sealed interface Answer extends WizardEvent {
  /**
   * The code to allow the sign-in with.
   *
   * @param prompt code, pages and time
   */
  record PromptShown(SignInPrompt prompt) implements Answer {}

  /**
   * What the person has already to sign in with.
   *
   * @param offers the ways
   * @param complaints what could not be read
   */
  record ProfilesFound(List<SignInOffer> offers, List<Text> complaints) implements Answer {}

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

  /** The stack that a failed set-up had left is gone. */
  record FailedStackRemoved() implements Answer {}

  /**
   * A check was made again.
   *
   * @param check the check
   * @param findings what it found now
   */
  record CheckedAgain(Check check, List<Finding> findings) implements Answer {}

  /**
   * A file was saved.
   *
   * @param file where it is
   */
  record Saved(String file) implements Answer {}

  /**
   * A report was saved.
   *
   * @param file where it is
   */
  record ReportSaved(String file) implements Answer {}

  /**
   * A report could not be saved. What was done stays as it is.
   *
   * @param problem why
   */
  record ReportUnsaved(Problem problem) implements Answer {}

  /**
   * The plan was compared with the approved one.
   *
   * @param approval what came of it
   */
  record Compared(Approval approval) implements Answer {}

  /**
   * The volume of a day was counted.
   *
   * @param source the logs
   * @param volume how many, and how large
   */
  record VolumeMeasured(LogSource source, DayVolume volume) implements Answer {}

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
   * The connections that are set up.
   *
   * @param connections by name
   */
  record ConnectionsFound(List<Established> connections) implements Answer {}

  /**
   * A connection that is set up was read.
   *
   * @param connection the connection
   */
  record ConnectionOpened(Connection connection) implements Answer {}

  /**
   * A text was saved for the person.
   *
   * @param file where it is
   */
  record TextSaved(String file) implements Answer {}

  /**
   * What taking a connection away would change.
   *
   * @param removal what would be taken away
   */
  record RemovalMade(Removal removal) implements Answer {}

  /**
   * Taking away moved on.
   *
   * @param deployment how far it is
   */
  record RemovalMoved(Deployment deployment) implements Answer {}

  /**
   * A connection was diagnosed.
   *
   * @param result what was found
   */
  record ConnectionDiagnosed(Diagnosed result) implements Answer {}

  /** The connection is taken away. */
  record Undone() implements Answer {}

  /**
   * The connection that was set up before.
   *
   * @param connection the connection
   */
  record ConnectionFound(Connection connection) implements Answer {}

  /**
   * The flow was looked at.
   *
   * @param hops each hop, from bucket to table
   * @param timeline what went through the queue
   * @param complete whether every hop that can be seen flows, which ends the watch
   */
  record FlowSeen(List<HopReport> hops, QueueTimeline timeline, boolean complete)
      implements Answer {}

  /**
   * Sending back moved on, or has come to its end.
   *
   * @param task how far it is
   */
  record LettersMoved(MoveTask task) implements Answer {}

  /**
   * The event that is followed was looked for.
   *
   * @param stages how far it is
   * @param ended whether looking again would show nothing more
   */
  record Traced(List<TraceStage> stages, boolean ended) implements Answer {}

  /**
   * Something about the alert e-mail.
   *
   * @param what what came of it
   */
  record OfAlert(AlertAnswer what) implements Answer {}

  /**
   * What a step was doing failed.
   *
   * @param step the step
   * @param problem what, why, and what to do
   */
  record Failed(StepId step, Problem problem) implements Answer {}
}
