package org.sentinelsetup.engine.deploy;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.engine.journal.Logbook;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.Text;

/** Makes changes one after another, in either direction; what fails stops the rest. */
final class Changes {
  private final Access access;
  private final Time time;
  private final Keeper keeper;
  private final Logbook logbook;
  private final Where where;
  private final Stop stop;
  private @Nullable StackDescription stack;
  private @Nullable StackStop stackStop;

  /**
   * Where changes are made.
   *
   * @param region the bucket's Region
   * @param account the logging account
   * @param oneCall the role that makes the bucket's change, null for the one that was taken
   */
  record Where(String region, String account, @Nullable OneCallRole oneCall) {}

  /**
   * How a stack on its way is stopped.
   *
   * @param asked whether the person asks for it
   * @param tokens fresh tokens to do it with
   */
  record Stop(BooleanSupplier asked, Supplier<String> tokens) {}

  Changes(Access access, Time time, Keeper keeper, Logbook logbook, Where where, Stop stop) {
    this.access = access;
    this.time = time;
    this.keeper = keeper;
    this.logbook = logbook;
    this.where = where;
    this.stop = stop;
  }

  /**
   * Makes them; the stack as it is after it was made or changed, null when none was. Each change
   * looks first at what is there, so that one that was finished before is found so.
   */
  @Nullable StackDescription make(Logbook.Opened opened, Consumer<Deployment> told)
      throws InterruptedException {
    Begun run = opened.run();
    List<PlannedChange> changes = run.changes();
    var progress = new Progress(time, changes, logbook.usual(), told);
    AccountClients aws = access.in(where.region());
    for (int index = 0; index < changes.size(); index++) {
      if (stack != null && stackStop != null) {
        stackStop.checkAfter(stack);
      }
      progress.set(index, State.RUNNING, null);
      try {
        Applied applied = apply(aws, changes.get(index), opened, index, progress);
        logbook.note(run.finished(index + 1));
        progress.set(index, applied.state(), applied.detail());
      } catch (InterruptedException | RuntimeException e) {
        progress.set(index, State.FAILED, null);
        if (e instanceof ProblemException) {
          // The person is told how it ended; nothing goes on.
          logbook.close(run);
        }
        throw e;
      }
    }
    logbook.close(run);
    return stack;
  }

  private Applied apply(
      AccountClients aws, PlannedChange change, Logbook.Opened opened, int index, Progress progress)
      throws InterruptedException {
    Consumer<Text> news = text -> progress.set(index, State.RUNNING, text);
    return switch (change) {
      case PlannedChange.Stack planned -> {
        var stopping = new StackStop(aws.cloudFormation(), stop.tokens(), stop.asked(), news);
        stackStop = stopping;
        stack =
            new StackApplier(
                    aws.cloudFormation(), time, opened.run().token(), opened.again(), stopping)
                .apply(planned, progress::events);
        logbook.took(progress.took());
        yield new Applied(planned.nothingToDo() ? State.UNCHANGED : State.APPLIED, null);
      }
      case PlannedChange.StackRemoval planned -> {
        new StackRemover(aws.cloudFormation(), time, opened.run()::token)
            .remove(planned, opened.again(), progress::events);
        logbook.took(progress.took());
        yield new Applied(State.APPLIED, null);
      }
      case PlannedChange.ProviderAudience planned ->
          new AudienceApplier(aws.iam(), time, keeper).apply(planned, news);
      case PlannedChange.KeyPolicy planned -> keyPolicies(aws, planned).apply(planned, news);
      case PlannedChange.Notification planned -> notification(aws, planned, news);
    };
  }

  /** Where a landing zone lets only its own role through, that is taken for this and dropped. */
  private Applied notification(
      AccountClients aws, PlannedChange.Notification planned, Consumer<Text> news)
      throws InterruptedException {
    @Nullable OneCallRole oneCall = where.oneCall();
    if (oneCall == null) {
      return new NotificationApplier(aws.s3(), time, keeper).apply(planned, news);
    }
    news.accept(Text.of("deploy.one-call", oneCall.role().name()));
    return access.once(
        oneCall.through(),
        oneCall.role(),
        where.region(),
        once -> new NotificationApplier(once.s3(), time, keeper).apply(planned, news));
  }

  /** A key is written to from its own account; the role it names is looked up in ours. */
  private KeyPolicyApplier keyPolicies(AccountClients aws, PlannedChange.KeyPolicy planned) {
    return new KeyPolicyApplier(
        KeyClients.of(access, aws, planned.keyArn(), where.account()),
        new PrincipalLookup(aws.iam(), where.account()),
        time,
        keeper);
  }
}
