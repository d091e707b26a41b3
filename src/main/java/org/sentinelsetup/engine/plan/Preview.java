package org.sentinelsetup.engine.plan;

import java.util.List;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.PlannedChange;

/**
 * One change of a plan, and what is worth knowing before it is made.
 *
 * @param change the change
 * @param findings what was found
 */
record Preview(PlannedChange change, List<Finding> findings) {
  Preview {
    findings = List.copyOf(findings);
  }
}
