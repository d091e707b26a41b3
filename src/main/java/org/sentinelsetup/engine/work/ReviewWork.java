package org.sentinelsetup.engine.work;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.engine.AbandonedException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.CleanUp;
import org.sentinelsetup.engine.Performer;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.approval.PlanFiles;
import org.sentinelsetup.engine.cost.DayCount;
import org.sentinelsetup.engine.deploy.Deployer;
import org.sentinelsetup.engine.plan.PlanMaker;
import org.sentinelsetup.engine.preflight.Preflight;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.ReviewEffect;

/** Makes plans, and does with them what a person wants beside carrying them out. */
public final class ReviewWork implements Performer<ReviewEffect> {
  private final Access access;
  private final Time time;
  private final PlanMaker plans;
  private final PlanFiles files;
  private final Deployer deployer;

  /**
   * Works with the role that was taken.
   *
   * @param access the role's credentials
   * @param time time
   * @param tokens fresh tokens that nobody can guess
   * @param deployer deletes what a failed set-up left
   */
  public ReviewWork(Access access, Time time, Supplier<String> tokens, Deployer deployer) {
    this.access = access;
    this.time = time;
    this.plans = new PlanMaker(access, time, tokens);
    this.files = new PlanFiles(time);
    this.deployer = deployer;
  }

  @Override
  public void perform(ReviewEffect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case ReviewEffect.MakePlan makePlan -> makePlan(makePlan, answers);
      case ReviewEffect.Discard(var plan) -> plans.discard(plan);
      case ReviewEffect.CheckAgain(var plan, var check) ->
          answers.accept(new Answer.CheckedAgain(check, new Preflight(access).again(check, plan)));
      case ReviewEffect.SaveSetup(var plan, var file) -> {
        files.saveSetup(plan, file);
        answers.accept(new Answer.Saved(file));
      }
      case ReviewEffect.SavePlan(var plan, var file) -> {
        files.savePlan(plan, file);
        answers.accept(new Answer.Saved(file));
      }
      case ReviewEffect.Compare(var plan, var file) ->
          answers.accept(new Answer.Compared(files.compare(plan, file)));
      case ReviewEffect.MeasureVolume(var source) ->
          answers.accept(
              new Answer.VolumeMeasured(
                  source,
                  DayCount.dayBefore(access.in(source.region().id()).s3(), source, time.now())));
      case ReviewEffect.RemoveFailedStack(var stack) -> {
        deployer.remove(stack);
        answers.accept(new Answer.FailedStackRemoved());
      }
    }
  }

  private void makePlan(ReviewEffect.MakePlan wanted, Consumer<Answer> answers)
      throws InterruptedException {
    Plan plan = plans.make(wanted.inputs(), wanted.replaced());
    try {
      answers.accept(new Answer.PlanMade(plan));
    } catch (AbandonedException e) {
      // Nobody will see this plan, so nobody else would take its change set away.
      CleanUp.despiteInterrupt(() -> plans.discard(plan));
      throw e;
    }
  }
}
