package org.sentinelsetup.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;

/** What there is to know about the logs before they are connected. */
final class SourceFindings {
  private SourceFindings() {}

  static List<Finding> of(LogSource source) {
    List<Finding> findings = new ArrayList<>();
    if (source.split()) {
      findings.add(
          Finding.warning(
              Text.of("plan.split", source.members().size()), Text.of("plan.split-fix")));
    } else if (source.digests()) {
      findings.add(
          Finding.warning(Text.of("plan.digests", source.prefix()), Text.of("plan.digests-fix")));
    }
    for (Text doubt : source.doubts()) {
      findings.add(Finding.warning(doubt, Text.of("plan.doubt-fix")));
    }
    return findings;
  }
}
