package org.sentinelsetup.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sentinelsetup.demo.Scenario;

/** The demo's scenarios by the names a person types or reads. */
public final class Scenarios {
  private Scenarios() {}

  /**
   * The names of all.
   *
   * @return the usual one first
   */
  public static List<String> names() {
    return Arrays.stream(Scenario.values()).map(Scenarios::name).toList();
  }

  /**
   * The name of one.
   *
   * @param scenario the scenario
   * @return lower case, with hyphens
   */
  public static String name(Scenario scenario) {
    return scenario.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The scenario of a name.
   *
   * @param name as typed
   * @return empty when there is none of that name
   */
  public static Optional<Scenario> named(String name) {
    return Arrays.stream(Scenario.values()).filter(one -> name(one).equals(name)).findFirst();
  }
}
