package org.sentinelsetup.model;

import java.util.List;

/**
 * What a plan is compared with before it may be carried out.
 *
 * @param file where the approved plan was read from
 * @param sha256 the SHA-256 of what was approved, 64 hexadecimal digits
 * @param differences where the plan made afresh is another, each with both values; empty when it is
 *     what was approved
 */
public record Approval(String file, String sha256, List<Text> differences) {
  /** Keeps the list unchangeable. */
  public Approval {
    differences = List.copyOf(differences);
  }

  /**
   * The same as findings beside those of the plan.
   *
   * @return one that is fine, or a blocker for each difference
   */
  public List<Finding> findings() {
    return differences.isEmpty()
        ? List.of(Finding.ok(Text.of("approval.same", file, sha256)))
        : differences.stream()
            .map(one -> Finding.blocker(one, Text.of("approval.differs-fix")))
            .toList();
  }
}
