package org.sentinelsetup.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Finding.Level;

/**
 * What is wrong with a connection, and what is right. Nothing was changed for it.
 *
 * @param what the role or stack, as it was asked for
 * @param findings by area; a part that could not be read is unknown
 * @param ours the name of the connection when a stack of this program made it, null when somebody
 *     else did
 * @param permissions the read-only policy that reading all of it takes, JSON, one value a line
 */
public record Diagnosed(
    String what, List<Finding> findings, @Nullable String ours, String permissions) {
  /** Keeps the list unchangeable. */
  public Diagnosed {
    findings = List.copyOf(findings);
  }

  /**
   * Whether something is wrong.
   *
   * @return true when something has to be mended, or should be
   */
  public boolean wrong() {
    return has(Level.BLOCKER) || has(Level.WARNING);
  }

  /**
   * Whether something could not be read.
   *
   * @return true when it is unknown whether all is well
   */
  public boolean unclear() {
    return has(Level.UNKNOWN);
  }

  private boolean has(Level level) {
    return findings.stream().anyMatch(finding -> finding.level() == level);
  }
}
