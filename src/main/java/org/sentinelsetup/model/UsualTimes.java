package org.sentinelsetup.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long resources took in earlier runs. There is no figure of AWS's own for this, so that the
 * first run has none.
 *
 * @param taken what was measured, oldest first
 */
public record UsualTimes(List<ResourceTime> taken) {
  /** Nothing was measured yet. */
  public static final UsualTimes NONE = new UsualTimes(List.of());

  private static final int KEPT = 9;

  /** Keeps the list from changing. */
  public UsualTimes {
    taken = List.copyOf(taken);
  }

  /**
   * How long it usually takes: the median of what was measured last.
   *
   * @param type the kind of resource
   * @param verb what is done with it
   * @return empty when it was never measured
   */
  public Optional<Duration> usual(String type, String verb) {
    List<Duration> sorted =
        taken.stream()
            .filter(time -> time.type().equals(type) && time.verb().equals(verb))
            .map(ResourceTime::took)
            .sorted()
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  /**
   * The same and what was measured now; of each kind only the last few are kept, since AWS gets
   * faster and slower.
   *
   * @param more what was measured, oldest first
   * @return all together
   */
  public UsualTimes plus(List<ResourceTime> more) {
    List<ResourceTime> all = new ArrayList<>(taken);
    for (ResourceTime time : more) {
      all.add(time);
      List<ResourceTime> same = all.stream().filter(one -> isSameKind(one, time)).toList();
      if (same.size() > KEPT) {
        all.remove(same.getFirst());
      }
    }
    return new UsualTimes(all);
  }

  private static boolean isSameKind(ResourceTime one, ResourceTime other) {
    return one.type().equals(other.type()) && one.verb().equals(other.verb());
  }
}
