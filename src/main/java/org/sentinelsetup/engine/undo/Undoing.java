package org.sentinelsetup.engine.undo;

import java.util.List;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.PlannedChange;

/**
 * A part of what would be taken away.
 *
 * @param changes what would be changed, none when nothing is there any more
 * @param findings what is worth knowing before
 * @param handOvers what others have to do
 */
record Undoing(List<PlannedChange> changes, List<Finding> findings, List<HandOver> handOvers) {
  Undoing {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
    handOvers = List.copyOf(handOvers);
  }

  static Undoing of(PlannedChange change, List<Finding> findings) {
    return new Undoing(List.of(change), findings, List.of());
  }

  static Undoing found(Finding finding) {
    return new Undoing(List.of(), List.of(finding), List.of());
  }
}
