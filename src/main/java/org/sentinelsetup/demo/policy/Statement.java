package org.sentinelsetup.demo.policy;

import java.util.List;
import java.util.Optional;

/**
 * One statement.
 *
 * @param label its Sid, or {@code Statement[n]} when it has none
 * @param allow whether the effect is Allow
 * @param principals whom it speaks of; empty in identity policies
 * @param actions patterns of actions
 * @param exceptActions whether they were written as NotAction
 * @param resources patterns of resources; empty in trust policies
 * @param exceptResources whether they were written as NotResource
 * @param conditions all of them must hold
 */
public record Statement(
    String label,
    boolean allow,
    Optional<Principals> principals,
    List<String> actions,
    boolean exceptActions,
    List<String> resources,
    boolean exceptResources,
    List<Condition> conditions) {

  /** Copies the lists. */
  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = List.copyOf(conditions);
  }
}
