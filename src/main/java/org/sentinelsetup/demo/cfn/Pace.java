package org.sentinelsetup.demo.cfn;

import java.time.Duration;
import java.util.Map;
import org.sentinelsetup.demo.cfn.type.ResourceTypes;

/**
 * How long things take, in demo time. AWS promises nothing; these are guesses of the right order.
 *
 * @param start from the stack's first event to its first resource
 * @param initiation from a resource's first event to its having a physical id
 * @param creation from then to its completion, by type, where it is not the type's default
 * @param change an update in place
 * @param deletion of one resource
 * @param review half the making of a change set
 */
public record Pace(
    Duration start,
    Duration initiation,
    Map<String, Duration> creation,
    Duration change,
    Duration deletion,
    Duration review) {
  /** The usual pace. */
  public static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(4),
          Duration.ofSeconds(1),
          Map.of(),
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2));

  /** Defensive copy. */
  public Pace {
    creation = Map.copyOf(creation);
  }

  Duration creation(String type) {
    Duration own = creation.get(type);
    return own == null ? ResourceTypes.named(type).creation() : own;
  }
}
