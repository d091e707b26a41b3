package org.sentinelsetup.wizard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Text;

/**
 * How far the person is in the portal.
 *
 * @param ticked the keys of the steps that are done
 * @param seen what could be seen of what the owners of keys did, by the key of what they were asked
 * @param alert what is known of the alert e-mail
 */
public record ConnectStep(Set<String> ticked, Map<String, Text> seen, AlertStep alert) {
  static final ConnectStep EMPTY = new ConnectStep(Set.of(), Map.of(), AlertStep.EMPTY);

  /** Keeps both unchangeable. */
  public ConnectStep {
    ticked = Set.copyOf(ticked);
    seen = Map.copyOf(seen);
  }

  ConnectStep ticked(String step, boolean done) {
    var now = new HashSet<>(ticked);
    if (done) {
      now.add(step);
    } else {
      now.remove(step);
    }
    return new ConnectStep(now, seen, alert);
  }

  ConnectStep saw(HandOver handOver, Text what) {
    var now = new HashMap<>(seen);
    now.put(handOver.key(), what);
    return new ConnectStep(ticked, now, alert);
  }

  ConnectStep with(AlertStep now) {
    return new ConnectStep(ticked, seen, now);
  }
}
