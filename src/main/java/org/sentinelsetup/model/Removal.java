package org.sentinelsetup.model;

import java.util.List;

/**
 * All that would be taken away of a connection, and what was found out before. Nothing of it has
 * been changed yet.
 *
 * @param inputs what it was made from
 * @param connection what is taken away
 * @param findings what the read-only checks found
 * @param changes the changes, in the order they are made
 * @param handOvers what the owners of keys elsewhere have to do
 */
public record Removal(
    RemovalInputs inputs,
    Established connection,
    List<Finding> findings,
    List<PlannedChange> changes,
    List<HandOver> handOvers) {
  /** Keeps the lists unchangeable. */
  public Removal {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    handOvers = List.copyOf(handOvers);
  }

  /**
   * The changes of one kind.
   *
   * @param <T> the kind
   * @param kind the kind
   * @return in their order
   */
  public <T extends PlannedChange> List<T> changes(Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * Whether something was found that has to be mended first.
   *
   * @return true when nothing may be taken away
   */
  public boolean blocked() {
    return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCKER);
  }
}
