package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sentinelsetup.demo.protocol.Fault;

/**
 * Moves of dead letters back to the queues they were set aside from. Codes, texts and the reason of
 * a queue that is gone as recorded from AWS in
 * github.com/localstack/localstack/blob/master/tests/aws/services/sqs/test_sqs_move_task.snapshot.json;
 * how a task ends that may not send, or finds a message that never was in another queue, is not
 * documented, and the words for it here are ours.
 */
public final class MoveTasks {
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final int A_TURN = 10;

  /**
   * A move.
   *
   * @param toMove how many could be received when it began
   * @param status as SQS names it
   * @param failure empty unless it failed
   */
  public record Task(
      String handle,
      String source,
      Instant started,
      int toMove,
      int moved,
      String status,
      String failure) {
    /** Whether it still moves messages. */
    public boolean running() {
      return status.equals("RUNNING");
    }

    private Task after(int more, String now, String why) {
      return new Task(handle, source, started, toMove, moved + more, now, why);
    }
  }

  private final DemoClock clock;
  private final Ids ids;
  private final Queues queues;
  private final List<Task> tasks = new ArrayList<>();

  /** None yet. */
  public MoveTasks(DemoClock clock, Ids ids, Queues queues) {
    this.clock = clock;
    this.ids = ids;
    this.queues = queues;
  }

  /**
   * Begins to move.
   *
   * @param source the ARN of a dead-letter queue
   * @param maySend whether whoever asked may send to a queue, looked at for every message
   * @throws Fault ResourceNotFoundException; InvalidParameterValue when it is no dead-letter queue,
   *     or one is running
   */
  public Task start(String source, Predicate<Queue> maySend) {
    Queue letters = queue(source);
    if (queues.all().stream().noneMatch(letters::takesFrom)) {
      throw new Fault(
          "InvalidParameterValue", 400, "Source queue must be configured as a Dead Letter Queue.");
    }
    if (of(source).stream().anyMatch(Task::running)) {
      throw new Fault(
          "InvalidParameterValue",
          400,
          "There is already a task running."
              + " Only one active task is allowed for a source queue arn at a given time.");
    }
    var task =
        new Task(ids.token(60), source, clock.now(), letters.visible().size(), 0, "RUNNING", "");
    tasks.addFirst(task);
    clock.after(TURN, () -> turn(task, maySend));
    return task;
  }

  /**
   * The moves out of a queue, newest first.
   *
   * @throws Fault ResourceNotFoundException
   */
  public List<Task> of(String source) {
    String arn = queue(source).arn();
    return tasks.stream().filter(task -> task.source().equals(arn)).toList();
  }

  private Queue queue(String arn) {
    return queues
        .byArn(arn)
        .orElseThrow(
            () ->
                new Fault(
                    "ResourceNotFoundException",
                    404,
                    "The resource that you specified for the SourceArn parameter doesn't exist."));
  }

  private void turn(Task before, Predicate<Queue> maySend) {
    Task after = moved(before, maySend);
    tasks.replaceAll(task -> task.handle().equals(after.handle()) ? after : task);
    if (after.running()) {
      clock.after(TURN, () -> turn(after, maySend));
    }
  }

  private Task moved(Task task, Predicate<Queue> maySend) {
    Optional<Queue> letters = queues.byArn(task.source());
    if (letters.isEmpty()) {
      return task.after(0, "FAILED", "AWS.SimpleQueueService.NonExistentQueue");
    }
    int moved = 0;
    for (Message message : letters.get().visible()) {
      if (moved == A_TURN) {
        return task.after(moved, "RUNNING", "");
      }
      if (message.from().isEmpty()) {
        return task.after(moved, "FAILED", "CouldNotDetermineMessageSource");
      }
      Optional<Queue> home = queues.byArn(message.from().get());
      if (home.isEmpty()) {
        return task.after(moved, "FAILED", "AWS.SimpleQueueService.NonExistentQueue");
      }
      if (!maySend.test(home.get())) {
        return task.after(moved, "FAILED", "AccessDenied");
      }
      letters.get().giveAway(message);
      // A new message with an id and an age of its own: SQSDeveloperGuide,
      // sqs-configure-dead-letter-queue-redrive.html
      home.get().send(message.body());
      moved++;
    }
    return task.after(moved, "COMPLETED", "");
  }
}
