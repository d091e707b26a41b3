package org.sentinelsetup.engine.policy;

import java.util.List;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.engine.diff.LineDiff;

/** Shows what changes between two policies, both laid out one value a line in their own order. */
public final class JsonDiff {
  private JsonDiff() {}

  /**
   * Compares two policies line by line.
   *
   * @param before the policy as it is
   * @param after the policy as it would be
   * @return the lines that change and a few around them, the rest folded
   */
  public static List<DiffLine> of(PolicyDocument before, PolicyDocument after) {
    return LineDiff.of(before.lines(), after.lines());
  }
}
