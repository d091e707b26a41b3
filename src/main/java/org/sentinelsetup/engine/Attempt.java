package org.sentinelsetup.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Answer.SessionEnded;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One effect being performed on a virtual thread of its own. */
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Effect effect;
  private final Performer<Effect> performer;
  private final BiPredicate<Attempt, Answer> answers;
  private final AtomicBoolean abandoned = new AtomicBoolean();
  private final Thread thread;

  private Attempt(
      Performer<Effect> performer,
      Effect effect,
      @Nullable Attempt before,
      BiPredicate<Attempt, Answer> answers) {
    this.performer = performer;
    this.effect = effect;
    this.answers = answers;
    this.thread =
        Thread.ofVirtual().name(effect.getClass().getSimpleName()).unstarted(() -> run(before));
  }

  static Attempt start(
      Performer<Effect> performer,
      Effect effect,
      @Nullable Attempt before,
      BiPredicate<Attempt, Answer> answers) {
    var attempt = new Attempt(performer, effect, before, answers);
    attempt.thread.start();
    return attempt;
  }

  Effect effect() {
    return effect;
  }

  boolean abandoned() {
    return abandoned.get();
  }

  /**
   * Interrupts it, unless it must not be left half done. Once only: it may be cleaning up after
   * itself.
   */
  void abandon() {
    if (effect.mayBeAbandoned() && abandoned.compareAndSet(false, true)) {
      thread.interrupt();
    }
  }

  /**
   * Waits for its end, also when somebody is in a hurry: what is joined must not be left half done.
   */
  void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(@Nullable Attempt before) {
    try {
      if (before != null) {
        before.join();
      }
      performer.perform(effect, this::answer);
    } catch (InterruptedException | AbandonedException e) {
      LOG.debug("{} was abandoned", effect.getClass().getSimpleName(), e);
    } catch (ProblemException e) {
      failed(e.problem());
    } catch (AwsCallException e) {
      refused(e);
    } catch (RuntimeException e) {
      LOG.error("{} failed", effect.getClass().getSimpleName(), e);
      failed(Problems.unexpected(e));
    }
  }

  private void answer(Answer answer) {
    if (!answers.test(this, answer)) {
      throw new AbandonedException();
    }
  }

  private void refused(AwsCallException e) {
    if (e.kind() == AwsCallException.Kind.EXPIRED_CREDENTIALS && effect.needsSession()) {
      Problem over = Problems.sessionOver(e);
      tell(new SessionEnded(effect, over), over);
    } else {
      failed(Problems.of(e));
    }
  }

  private void failed(Problem problem) {
    tell(Lane.of(effect).failed(problem), problem);
  }

  private void tell(Answer answer, Problem problem) {
    if (!answers.test(this, answer)) {
      LOG.warn(
          "{} failed when nobody listened any more: {}",
          effect.getClass().getSimpleName(),
          problem.title().key());
    }
  }
}
