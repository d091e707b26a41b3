package org.sentinelsetup.engine.deploy;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.engine.journal.Logbook;
import org.sentinelsetup.engine.template.TemplateOutputs;
import org.sentinelsetup.model.Begun;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.FailedStack;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Removal;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

/** Carries out a plan, or takes back what one made, change by change. */
public final class Deployer {
  private final Access access;
  private final Time time;
  private final Supplier<String> tokens;
  private final Keeper keeper;
  private final Logbook logbook;

  /**
   * Carries out plans.
   *
   * @param access the role's credentials
   * @param time time
   * @param tokens fresh client tokens: letters, digits and hyphens
   * @param keeper keeps what is written over
   * @param logbook keeps what was begun
   */
  public Deployer(
      Access access, Time time, Supplier<String> tokens, Keeper keeper, Logbook logbook) {
    this.access = access;
    this.time = time;
    this.tokens = tokens;
    this.keeper = keeper;
    this.logbook = logbook;
  }

  /**
   * Carries out a plan.
   *
   * @param plan the plan the person saw
   * @param stopAsked whether the person wants it stopped while the stack is at work
   * @param told hears of every step
   * @return what was made
   * @throws InterruptedException when the program is being ended
   */
  public StackOutputs carryOut(Plan plan, BooleanSupplier stopAsked, Consumer<Deployment> told)
      throws InterruptedException {
    SetupInputs inputs = plan.inputs();
    return outputs(
        changes(
                new Changes.Where(
                    inputs.source().region().id(), inputs.caller().account(), inputs.oneCall()),
                stopAsked)
            .make(logbook.open(new Begun.Apply(plan, time.now(), tokens.get(), 0)), told));
  }

  /**
   * Takes back what a plan made.
   *
   * @param removal what the person saw
   * @param told hears of every step
   * @throws InterruptedException when the program is being ended
   */
  public void undo(Removal removal, Consumer<Deployment> told) throws InterruptedException {
    var inputs = removal.inputs();
    var _ =
        changes(
                new Changes.Where(
                    inputs.region().id(), inputs.caller().account(), inputs.oneCall()),
                () -> false)
            .make(logbook.open(new Begun.Undo(removal, time.now(), tokens.get(), 0)), told);
  }

  /**
   * Deletes a stack that a failed set-up left.
   *
   * @param failed the stack, and what the person was told of it
   * @throws InterruptedException when the program is being ended
   */
  public void remove(FailedStack failed) throws InterruptedException {
    new StackRemover(access.in(failed.region()).cloudFormation(), time, tokens).remove(failed);
  }

  private Changes changes(Changes.Where where, BooleanSupplier stopAsked) {
    return new Changes(access, time, keeper, logbook, where, new Changes.Stop(stopAsked, tokens));
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
