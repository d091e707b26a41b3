package org.sentinelsetup.engine.diff;

import java.util.ArrayList;
import java.util.List;

/** Hides the unchanged lines that are far from every change. */
final class Fold {
  private Fold() {}

  static List<DiffLine> fold(List<DiffLine> lines, int context) {
    boolean[] shown = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (!(lines.get(i) instanceof DiffLine.Context)) {
        int to = Math.min(lines.size() - 1, i + context);
        for (int near = Math.max(0, i - context); near <= to; near++) {
          shown[near] = true;
        }
      }
    }
    List<DiffLine> folded = new ArrayList<>();
    int hidden = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!shown[i]) {
        hidden++;
        continue;
      }
      hidden = close(folded, hidden);
      folded.add(lines.get(i));
    }
    close(folded, hidden);
    return List.copyOf(folded);
  }

  private static int close(List<DiffLine> folded, int hidden) {
    if (hidden > 0) {
      folded.add(new DiffLine.Folded(hidden));
    }
    return 0;
  }
}
