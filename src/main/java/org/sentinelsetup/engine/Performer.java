package org.sentinelsetup.engine;

import java.util.function.Consumer;
import org.sentinelsetup.wizard.Answer;

/**
 * Does what the wizard asks for.
 *
 * @param <E> which of it
 */
@FunctionalInterface
public interface Performer<E> {
  /**
   * Performs one effect, blocking until it is done.
   *
   * @param effect what to do
   * @param answers hears what came of it, as it comes; throws when nobody listens any more
   * @throws InterruptedException when it was abandoned
   * @throws ProblemException when it failed in a way a person can act on
   * @throws org.sentinelsetup.aws.AwsCallException when AWS refuses
   */
  void perform(E effect, Consumer<Answer> answers) throws InterruptedException;
}
