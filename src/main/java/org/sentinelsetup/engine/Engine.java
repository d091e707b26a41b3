package org.sentinelsetup.engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.alert.AlertWork;
import org.sentinelsetup.engine.backup.Backups;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.engine.deploy.Deployer;
import org.sentinelsetup.engine.diagnose.Diagnosis;
import org.sentinelsetup.engine.journal.Journal;
import org.sentinelsetup.engine.journal.Logbook;
import org.sentinelsetup.engine.plan.HandOverLook;
import org.sentinelsetup.engine.profile.Existing;
import org.sentinelsetup.engine.report.ReportFile;
import org.sentinelsetup.engine.undo.UndoMaker;
import org.sentinelsetup.engine.work.FlowWork;
import org.sentinelsetup.engine.work.LogWork;
import org.sentinelsetup.engine.work.ReviewWork;
import org.sentinelsetup.engine.work.SignInWork;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.FlowEffect;
import org.sentinelsetup.wizard.LogEffect;
import org.sentinelsetup.wizard.ReviewEffect;
import org.sentinelsetup.wizard.SignInEffect;

/**
 * Performs each of the wizard's effects with AWS, or with the demo cloud: it cannot tell them
 * apart.
 */
public final class Engine implements Performer<Effect> {
  private final Access access;
  private final Existing existing;
  private final Time time;
  private final Supplier<String> tokens;
  private final Keeper keeper;
  private final Logbook logbook;
  private final Function<Text, String> words;
  private final AtomicReference<@Nullable Plan> stopped = new AtomicReference<>();

  /**
   * An engine.
   *
   * @param access AWS, or the demo cloud
   * @param existing what the person has already to sign in with
   * @param time time
   * @param tokens fresh tokens that nobody can guess: 32 to 64 letters, digits and hyphens each
   * @param backups where what is written over is kept
   * @param journal where it is written down what was begun
   * @param words puts texts into words for reports, without secrets
   */
  public Engine(
      Access access,
      Existing existing,
      Time time,
      Supplier<String> tokens,
      Backups backups,
      Journal journal,
      Function<Text, String> words) {
    this.access = access;
    this.existing = existing;
    this.time = time;
    this.tokens = tokens;
    this.keeper = new Keeper(backups, time);
    this.logbook = new Logbook(journal);
    this.words = words;
  }

  @Override
  public void perform(Effect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case Effect.Stop _ -> {}
      case SignInEffect what ->
          new SignInWork(access, existing, time, tokens).perform(what, answers);
      case LogEffect what -> new LogWork(access, existing, time).perform(what, answers);
      case ReviewEffect what ->
          new ReviewWork(access, time, tokens, deployer()).perform(what, answers);
      case FlowEffect what -> new FlowWork(access, time).perform(what, answers);
      case Effect.OfAlert(var what) -> new AlertWork(access, time).perform(what, answers);
      case Effect.LookAtHandOver(var plan, var handOver) ->
          answers.accept(
              new Answer.HandOverLooked(handOver, new HandOverLook(access).look(plan, handOver)));
      case Effect.CarryOut(var plan) -> {
        access.reenter(plan.inputs().keyCallers());
        answers.accept(
            new Answer.Deployed(
                deployer()
                    .carryOut(
                        plan,
                        () -> plan.equals(stopped.get()),
                        moved -> answers.accept(new Answer.DeploymentMoved(moved)))));
      }
      case Effect.StopDeployment(var plan) -> stopped.set(plan);
      case Effect.ListConnections(var region) ->
          answers.accept(
              new Answer.ConnectionsFound(
                  UndoMaker.connections(access.in(region.id()).cloudFormation())));
      case Effect.MakeRemoval(var inputs) ->
          answers.accept(new Answer.RemovalMade(new UndoMaker(access).make(inputs)));
      case Effect.TakeAway(var removal) -> {
        access.reenter(removal.inputs().keyCallers());
        deployer().undo(removal, moved -> answers.accept(new Answer.RemovalMoved(moved)));
        answers.accept(new Answer.Undone());
      }
      case Effect.SaveReport(var told, var file) ->
          answers.accept(ReportFile.answer(told, file, words));
      case Effect.Diagnose(var region, var target) ->
          answers.accept(
              new Answer.ConnectionDiagnosed(new Diagnosis(access, region).diagnose(target)));
    }
  }

  private Deployer deployer() {
    return new Deployer(access, time, tokens, keeper, logbook);
  }
}
