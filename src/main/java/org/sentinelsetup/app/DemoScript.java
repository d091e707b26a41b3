package org.sentinelsetup.app;

import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.wizard.Answers;

/**
 * What the person of the demo answers: the demo cloud's organisation as its engineer would know it.
 */
public final class DemoScript {
  private DemoScript() {}

  /**
   * The person.
   *
   * @return who decides in the demo
   */
  public static DemoPerson person() {
    return new DemoPerson(
        new Answers(
            "https://acme.awsapps.com/start",
            "eu-central-1",
            AzureCloud.COMMERCIAL,
            "0f1e2d3c-1111-4222-8333-444455556666",
            "alerts@example.com",
            "cloudtrail"),
        "111122223333",
        "LogAdmin",
        "acme-org-logs");
  }
}
