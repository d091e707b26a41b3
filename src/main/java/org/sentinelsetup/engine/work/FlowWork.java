package org.sentinelsetup.engine.work;

import java.util.function.Consumer;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Performer;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.files.SavedFile;
import org.sentinelsetup.engine.verify.ExistingConnection;
import org.sentinelsetup.engine.verify.FlowWatch;
import org.sentinelsetup.engine.verify.LettersBack;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.FlowEffect;

/** Verifies: finds a connection, watches whether logs flow, sends back what was set aside. */
public final class FlowWork implements Performer<FlowEffect> {
  private final Access access;
  private final Time time;

  /**
   * Works with the role that was taken.
   *
   * @param access the role's credentials
   * @param time time
   */
  public FlowWork(Access access, Time time) {
    this.access = access;
    this.time = time;
  }

  @Override
  public void perform(FlowEffect effect, Consumer<Answer> answers) throws InterruptedException {
    switch (effect) {
      case FlowEffect.FindConnection(var inputs) ->
          answers.accept(
              new Answer.ConnectionFound(new ExistingConnection(access, time).find(inputs)));
      case FlowEffect.OpenConnection(var caller, var region, var stackId) ->
          answers.accept(
              new Answer.ConnectionOpened(
                  new ExistingConnection(access, time).open(caller, region, stackId)));
      case FlowEffect.SaveText(var file, var text) -> {
        SavedFile.write(file, text);
        answers.accept(new Answer.TextSaved(file));
      }
      case FlowEffect.WatchFlow(var connection, boolean trace) ->
          new FlowWatch(access, time)
              .watch(
                  connection,
                  trace,
                  (flow, queue) ->
                      answers.accept(
                          new Answer.FlowSeen(flow.hops(), queue, flow.awsSideComplete())),
                  (stages, ended) -> answers.accept(new Answer.Traced(stages, ended)));
      case FlowEffect.SendBack(var connection) ->
          new LettersBack(access, time)
              .send(connection, task -> answers.accept(new Answer.LettersMoved(task)));
    }
  }
}
