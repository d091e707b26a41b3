package org.sentinelsetup.model;

import java.util.ArrayList;
import java.util.List;

/**
 * All that would change, and what was found out before. Nothing of it has been changed yet, but for
 * an unexecuted change set.
 *
 * @param inputs the answers it was made from
 * @param roleArn the ARN of the role that Sentinel will assume; known before the role exists, since
 *     its name is fixed
 * @param findings what the read-only checks found
 * @param changes the changes, in the order they are applied
 * @param handOvers what the owners of keys elsewhere have to do after it
 */
public record Plan(
    SetupInputs inputs,
    String roleArn,
    List<Finding> findings,
    List<PlannedChange> changes,
    List<HandOver> handOvers) {
  /** Keeps the lists unchangeable. */
  public Plan {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    handOvers = List.copyOf(handOvers);
  }

  /**
   * The plan after one check was made again.
   *
   * @param check the check
   * @param found what it found now, in place of what it found before
   * @return the same changes with other findings
   */
  public Plan checked(Check check, List<Finding> found) {
    List<Finding> all = new ArrayList<>();
    findings.stream().filter(finding -> finding.check() != check).forEach(all::add);
    all.addAll(found);
    return finding(all);
  }

  /**
   * The plan with other findings.
   *
   * @param found all of them
   * @return the same changes
   */
  public Plan finding(List<Finding> found) {
    return new Plan(inputs, roleArn, found, changes, handOvers);
  }

  /**
   * Whether something was found that has to be mended first.
   *
   * @return true when nothing may be deployed
   */
  public boolean blocked() {
    return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCKER);
  }
}
