package org.sentinelsetup.app;

import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/** AWS is not called, because of how the person's environment says it is reached. */
public final class NetworkRefused extends Exception {
  private final transient Problem problem;

  NetworkRefused(Text why) {
    super(why.toString());
    this.problem = Problem.of(Text.of("network.title"), why, Text.of("network.action"));
  }

  /**
   * What to tell.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }
}
