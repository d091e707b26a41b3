package org.sentinelsetup.endtoend;

import org.sentinelsetup.Samples;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.cli.Entry;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.StartUrl;
import org.sentinelsetup.wizard.Answers;

/** The way into the demo cloud through its access portal, for whoever does without a window. */
final class PortalEntry {
  private PortalEntry() {}

  /** With the role of the demo's person. */
  static Entry usual() {
    return as(DemoScript.person().role());
  }

  /** With another role. */
  static Entry as(String role) {
    Answers answers = DemoScript.person().answers();
    return new Entry.Portal(
        Samples.valid(StartUrl.parse(answers.startUrl())),
        Samples.valid(Region.parse(answers.ssoRegion())),
        role,
        false);
  }
}
