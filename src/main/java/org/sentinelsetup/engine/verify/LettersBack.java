package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.Sqs;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Connection;
import org.sentinelsetup.wizard.VerifyStep;

/**
 * Has SQS send back what lies in a dead-letter queue. Neither queue is read from here: SQS moves
 * the messages.
 */
public final class LettersBack {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** A task that was begun is listed soon; one that is not for a minute has to be said. */
  private static final int MOST_BLIND_LOOKS = 30;

  private final Access access;
  private final Time time;

  /**
   * Sends back with the role that was taken.
   *
   * @param access the role's credentials
   * @param time time
   */
  public LettersBack(Access access, Time time) {
    this.access = access;
    this.time = time;
  }

  /**
   * Sends back and follows it to its end. What is under way already is followed, not begun again.
   *
   * @param connection whose dead-letter queue
   * @param moved is told after each look how far it is; the last one is complete
   * @throws InterruptedException when the person turned away; SQS goes on
   * @throws ProblemException when it failed or somebody stopped it
   */
  public void send(Connection connection, Consumer<MoveTask> moved) throws InterruptedException {
    Sqs sqs = access.in(connection.inputs().source().region().id()).sqs();
    String letters = connection.outputs().deadLetterArn().toString();
    Optional<MoveTask> latest = sqs.latestMove(letters);
    boolean underWay = latest.isPresent() && latest.get().status().underWay();
    Optional<MoveTask> before = underWay ? Optional.empty() : latest;
    if (!underWay) {
      sqs.moveBack(letters);
    }
    int blind = 0;
    while (true) {
      Optional<MoveTask> now = sqs.latestMove(letters).filter(task -> !same(task, before));
      if (now.isEmpty() && blind++ == MOST_BLIND_LOOKS) {
        throw new ProblemException("problem.move-unseen", letters);
      }
      if (now.isPresent()) {
        goesWell(now.get());
        moved.accept(now.get());
        if (!now.get().status().underWay()) {
          return;
        }
      }
      time.pause(BETWEEN_LOOKS);
    }
  }

  /**
   * How sending back goes, in words.
   *
   * @param step what is known
   * @return a sentence, null when nothing was sent back
   */
  public static @Nullable Text progress(VerifyStep step) {
    @Nullable MoveTask task = step.sentBack();
    if (task != null && task.status() == MoveTask.Status.COMPLETED) {
      return Text.of("flow.sent-back", task.done());
    }
    if (!step.sending()) {
      return null;
    }
    return task != null && task.toMove().isPresent()
        ? Text.of("flow.sending-back", task.moved(), task.toMove().getAsLong())
        : Text.of("flow.sending-back-begun");
  }

  /** The list may still show the last one for a moment. */
  private static boolean same(MoveTask task, Optional<MoveTask> before) {
    return before.map(MoveTask::started).filter(task.started()::equals).isPresent();
  }

  private static void goesWell(MoveTask task) {
    switch (task.status()) {
      case FAILED ->
          throw new ProblemException("problem.move-failed", task.moved(), task.failure());
      case CANCELLED -> throw new ProblemException("problem.move-stopped", task.moved());
      case RUNNING, COMPLETED, CANCELLING -> {}
    }
  }
}
