package org.sentinelsetup.engine.deploy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.template.TemplateOutputs;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.Deployment.State;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

/** Carries out a plan, change by change; what fails stops the rest. */
public final class Deployer {
  private final Access access;
  private final Time time;
  private final Supplier<String> tokens;

  /**
   * Carries out plans.
   *
   * @param access the role's credentials
   * @param time time
   * @param tokens fresh client tokens: letters, digits and hyphens
   */
  public Deployer(Access access, Time time, Supplier<String> tokens) {
    this.access = access;
    this.time = time;
    this.tokens = tokens;
  }

  /**
   * Carries out a plan.
   *
   * @param plan the plan the person saw
   * @param told hears of every step
   * @return what was made
   * @throws InterruptedException when the program is being ended
   */
  public StackOutputs carryOut(Plan plan, Consumer<Deployment> told) throws InterruptedException {
    AccountClients aws = access.in(plan.inputs().source().region().id());
    var progress = new Progress(time, plan.changes(), told);
    @Nullable StackDescription stack = null;
    List<PlannedChange> changes = plan.changes();
    for (int index = 0; index < changes.size(); index++) {
      progress.set(index, State.RUNNING, null);
      try {
        stack = apply(aws, plan.inputs(), changes.get(index), index, progress, stack);
      } catch (InterruptedException | RuntimeException e) {
        progress.set(index, State.FAILED, null);
        throw e;
      }
    }
    return outputs(stack);
  }

  private @Nullable StackDescription apply(
      AccountClients aws,
      SetupInputs inputs,
      PlannedChange change,
      int index,
      Progress progress,
      @Nullable StackDescription stack)
      throws InterruptedException {
    Consumer<Text> news = text -> progress.set(index, State.RUNNING, text);
    return switch (change) {
      case PlannedChange.Stack planned -> {
        StackDescription made =
            new StackApplier(aws.cloudFormation(), time, tokens).apply(planned, progress::events);
        progress.set(index, planned.nothingToDo() ? State.UNCHANGED : State.APPLIED, null);
        yield made;
      }
      case PlannedChange.KeyPolicy planned -> {
        boolean written =
            keyPolicies(aws, planned.keyArn(), inputs.caller().account()).apply(planned, news);
        progress.set(index, written ? State.APPLIED : State.UNCHANGED, null);
        yield stack;
      }
      case PlannedChange.Notification planned -> {
        boolean written = notification(aws, inputs, planned, news);
        progress.set(index, written ? State.APPLIED : State.UNCHANGED, null);
        yield stack;
      }
    };
  }

  /** Where a landing zone lets only its own role through, that is taken for this and dropped. */
  private boolean notification(
      AccountClients aws,
      SetupInputs inputs,
      PlannedChange.Notification planned,
      Consumer<Text> news)
      throws InterruptedException {
    @Nullable OneCallRole oneCall = inputs.oneCall();
    if (oneCall == null) {
      return new NotificationApplier(aws.s3(), time).apply(planned, news);
    }
    news.accept(Text.of("deploy.one-call", oneCall.role().name()));
    return access.once(
        oneCall.through(),
        oneCall.role(),
        inputs.source().region().id(),
        once -> new NotificationApplier(once.s3(), time).apply(planned, news));
  }

  /** A key is written to from its own account; the role it names is looked up in ours. */
  private KeyPolicyApplier keyPolicies(AccountClients aws, String keyArn, String account) {
    return new KeyPolicyApplier(
        KeyClients.of(access, aws, keyArn, account), new PrincipalLookup(aws.iam(), account), time);
  }

  private static StackOutputs outputs(@Nullable StackDescription stack) {
    if (stack == null) {
      throw new ProblemException("problem.no-stack-in-plan");
    }
    return switch (TemplateOutputs.read(stack.outputs())) {
      case Checked.Valid<StackOutputs>(StackOutputs outputs) -> outputs;
      case Checked.Invalid<StackOutputs>(Text why) ->
          throw new ProblemException("problem.outputs-missing", stack.name(), why);
    };
  }
}
