package org.sentinelsetup.wizard;

import java.util.HashSet;
import java.util.Set;

/**
 * How far the person is in the portal.
 *
 * @param ticked the keys of the steps that are done
 */
public record ConnectStep(Set<String> ticked) {
  static final ConnectStep EMPTY = new ConnectStep(Set.of());

  /** Keeps the set unchangeable. */
  public ConnectStep {
    ticked = Set.copyOf(ticked);
  }

  ConnectStep ticked(String step, boolean done) {
    var now = new HashSet<>(ticked);
    if (done) {
      now.add(step);
    } else {
      now.remove(step);
    }
    return new ConnectStep(now);
  }
}
