package org.sentinelsetup.engine.policy;

import java.util.Iterator;
import java.util.List;

/**
 * Compares policies by what they mean, never by their text: the one comparator for "nothing to do",
 * for "changed since the preview" and for reading back. What counts as one meaning is said in
 * {@code Spelling}; in doubt two policies differ. A Sid counts: somebody may refer to it.
 */
public final class PolicyMeaning {
  private PolicyMeaning() {}

  /**
   * Whether two policies say the same, statements in any order.
   *
   * @param one a policy
   * @param other another
   * @return true when AWS reads both alike and nothing in one is missing in the other
   */
  public static boolean same(PolicyDocument one, PolicyDocument other) {
    Spelling spelling = Spelling.of(List.of(one, other));
    return rest(spelling, one).equals(rest(spelling, other))
        && statements(spelling, one).stream()
            .sorted()
            .toList()
            .equals(statements(spelling, other).stream().sorted().toList());
  }

  /**
   * Whether two policies say the same, statement by statement.
   *
   * @param one a policy
   * @param other another
   * @return true when they are the same and their statements come in one order
   */
  public static boolean sameInOrder(PolicyDocument one, PolicyDocument other) {
    Spelling spelling = Spelling.of(List.of(one, other));
    return rest(spelling, one).equals(rest(spelling, other))
        && statements(spelling, one).equals(statements(spelling, other));
  }

  /**
   * Whether nothing was lost: all that the one says is in the other, in its order, and the other
   * adds at most statements.
   *
   * @param before the policy as it was
   * @param after the policy as it is
   * @return true when everything of before is still there
   */
  public static boolean keepsEverything(PolicyDocument before, PolicyDocument after) {
    Spelling spelling = Spelling.of(List.of(before, after));
    if (!rest(spelling, before).equals(rest(spelling, after))) {
      return false;
    }
    Iterator<String> kept = statements(spelling, before).iterator();
    String wanted = kept.hasNext() ? kept.next() : null;
    for (String statement : statements(spelling, after)) {
      if (statement.equals(wanted)) {
        wanted = kept.hasNext() ? kept.next() : null;
      }
    }
    return wanted == null;
  }

  private static String rest(Spelling spelling, PolicyDocument document) {
    return spelling.rest(document.tree());
  }

  private static List<String> statements(Spelling spelling, PolicyDocument document) {
    return document.statements().stream()
        .map(statement -> spelling.statement(statement.tree()))
        .toList();
  }
}
