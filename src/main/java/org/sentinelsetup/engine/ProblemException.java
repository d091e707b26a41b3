package org.sentinelsetup.engine;

import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** Carries a problem up to the runner, which shows it. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * Carries a problem.
   *
   * @param problem what to show
   */
  public ProblemException(Problem problem) {
    super(problem.title().key());
    this.problem = problem;
  }

  /**
   * Carries a problem that did not come from AWS, from a family of messages: {@code key.title},
   * {@code key.cause}, {@code key.action}.
   *
   * @param key the family
   * @param arguments what to fill in, the same for all three
   */
  public ProblemException(String key, Object... arguments) {
    this(
        Problem.of(
            Text.of(key + ".title", arguments),
            Text.of(key + ".cause", arguments),
            Text.of(key + ".action", arguments)));
  }

  /**
   * The problem.
   *
   * @return what to show
   */
  public Problem problem() {
    return problem;
  }
}
