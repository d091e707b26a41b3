package org.sentinelsetup.engine.deploy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackEvent;
import org.sentinelsetup.model.StackOperation;

/**
 * Follows one operation of a stack to its end: its own events and those of its rollback, oldest
 * first, each once, and no other operation's. A round is one call, for events; the stack is looked
 * at only where its events leave something open. The last events may become readable after the
 * final status, so one more look is taken after the end.
 */
final class StackWatch {
  /** Every so many rounds the stack is looked at, should its final event never be readable. */
  private static final int LOOK_EVERY = 15;

  /** What passes by itself, and how often in a row it is waited for: about five minutes. */
  private static final Set<AwsCallException.Kind> PASSING =
      EnumSet.of(
          AwsCallException.Kind.THROTTLED,
          AwsCallException.Kind.SERVER,
          AwsCallException.Kind.UNREACHABLE);

  private static final int MOST_FAILURES = 20;

  private final CloudFormation cloudFormation;
  private final Time time;
  private final Set<String> operationsBefore;
  private final Set<String> tokens = new HashSet<>();
  private final boolean again;
  private boolean deleting;

  /**
   * A watch, to be made before the operation starts.
   *
   * @param before the stack before the operation
   * @param clientToken the token the operation is started with
   */
  StackWatch(
      CloudFormation cloudFormation, Time time, StackDescription before, String clientToken) {
    this(
        cloudFormation,
        time,
        before.lastOperations().stream().map(StackOperation::id).collect(Collectors.toSet()),
        clientToken,
        false);
  }

  /**
   * A watch of an operation that was started before, in a run that was cut off: known by its token
   * alone.
   */
  static StackWatch again(CloudFormation cloudFormation, Time time, String clientToken) {
    return new StackWatch(cloudFormation, time, Set.of(), clientToken, true);
  }

  /** Whether an operation was started with a token. */
  static boolean isKnown(CloudFormation cloudFormation, String stackId, String clientToken) {
    return cloudFormation.stackEvents(stackId).stream()
        .anyMatch(event -> clientToken.equals(event.clientToken()));
  }

  private StackWatch(
      CloudFormation cloudFormation,
      Time time,
      Set<String> operationsBefore,
      String clientToken,
      boolean again) {
    this.cloudFormation = cloudFormation;
    this.time = time;
    this.operationsBefore = operationsBefore;
    this.again = again;
    this.tokens.add(clientToken);
  }

  /** Another request belongs to the operation, too. */
  void also(String clientToken) {
    tokens.add(clientToken);
  }

  /** What is followed has become a deletion, at whose end alone it is over. */
  void awaitDeletion(String clientToken) {
    also(clientToken);
    deleting = true;
  }

  /** Follows the operation, telling of new events as they come, and gives the stack at the end. */
  StackDescription follow(String stackId, Consumer<List<StackEvent>> news)
      throws InterruptedException {
    return follow(stackId, news, StackStop.never(cloudFormation));
  }

  /** Follows the operation as well, and stops it when that is asked for. */
  StackDescription follow(String stackId, Consumer<List<StackEvent>> news, StackStop stop)
      throws InterruptedException {
    return new Run(stackId, news, stop).follow();
  }

  private final class Run {
    private final String stackId;
    private final Consumer<List<StackEvent>> news;
    private final StackStop stop;
    private final OwnEvents own;
    private boolean over;
    private boolean looked;

    Run(String stackId, Consumer<List<StackEvent>> news, StackStop stop) {
      this.stackId = stackId;
      this.news = news;
      this.stop = stop;
      this.own = new OwnEvents(cloudFormation, stackId, operationsBefore, tokens, again);
    }

    StackDescription follow() throws InterruptedException {
      Cadence cadence = Cadence.START;
      @Nullable StackDescription end = null;
      int failures = 0;
      while (true) {
        try {
          if (end != null) {
            tell(own.latest());
            return end;
          }
          end = round(cadence.rounds());
          cadence = cadence.answered(own.callsSince());
          failures = 0;
        } catch (AwsCallException e) {
          // The operation goes on in AWS, whoever asks; its end is worth some patience.
          if (!PASSING.contains(e.kind()) || ++failures > MOST_FAILURES) {
            throw e;
          }
          cadence = cadence.throttled();
        }
        time.pause(cadence.pause());
      }
    }

    /** One round; gives the stack if it came to its end. */
    private @Nullable StackDescription round(int number) {
      boolean open = (over || own.rollbackExpected() || deleting) && !looked;
      boolean due = number % LOOK_EVERY == LOOK_EVERY - 1;
      looked = !own.begun() || open || due || stop.isWanted();
      return looked ? look(number == 0) : listen();
    }

    /** Reads new events, and looks at the stack where they tell of its end. */
    private @Nullable StackDescription listen() {
      boolean before = over;
      tell(own.latest());
      if (over && !before) {
        StackDescription stack = own.stack();
        looked = true;
        return ended(stack);
      }
      return null;
    }

    /** Looks at the stack, and reads events only where the look made new ones known. */
    private @Nullable StackDescription look(boolean first) {
      boolean begun = own.begun();
      int known = own.operations();
      StackDescription stack = own.stack();
      boolean more = own.operations() > known;
      if (more) {
        over = false;
      }
      // An operation that has only just begun has little to tell; its first events can wait.
      if (!(first && more) && (more || !begun)) {
        tell(more ? own.all() : own.latest());
      }
      if (own.begun() && !isFinal(stack.status())) {
        stop.look(stack, StackWatch.this);
        own.deleting(deleting);
      }
      return ended(stack);
    }

    private @Nullable StackDescription ended(StackDescription stack) {
      return own.begun() && isFinal(stack.status()) ? stack : null;
    }

    private void tell(List<StackEvent> fresh) {
      if (!fresh.isEmpty()) {
        over |= fresh.stream().anyMatch(this::isEnd);
        news.accept(fresh);
      }
    }

    /** The stack's own status is the last event of an operation. */
    private boolean isEnd(StackEvent event) {
      return stackId.equals(event.physicalId()) && isFinal(event.status());
    }
  }

  private boolean isFinal(String status) {
    return !status.endsWith("_IN_PROGRESS") && (!deleting || status.startsWith("DELETE_"));
  }
}
