package org.sentinelsetup.app;

import org.sentinelsetup.cli.DemoPerson;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.state.Landscape;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.wizard.Answers;

/**
 * What the person of the demo answers: the demo cloud's organisation as its engineer would know it.
 */
public final class DemoScript {
  private DemoScript() {}

  /**
   * The person in the usual world.
   *
   * @return who decides in the demo
   */
  public static DemoPerson person() {
    return person(Scenario.HAPPY);
  }

  /**
   * The person in the world of a scenario.
   *
   * @param scenario what goes differently
   * @return who decides in the demo
   */
  public static DemoPerson person(Scenario scenario) {
    Landscape names = Landscape.of(scenario);
    return new DemoPerson(
        new Answers(
            names.startUrl(),
            names.ssoRegion(),
            AzureCloud.COMMERCIAL,
            "0f1e2d3c-1111-4222-8333-444455556666",
            "alerts@example.com",
            "cloudtrail",
            AzurePlace.UNKNOWN),
        "111122223333",
        "LogAdmin",
        names.logBucket());
  }
}
