package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** CloudTrail: the trails there are, and the management events of the last ninety days. */
public final class Trails {
  private static final Duration KEPT = Duration.ofDays(90);

  /**
   * A trail of all Regions.
   *
   * @param home the account and Region it was made in
   * @param organisation whether it covers, and is shown in, every member account
   * @param keyArn what it encrypts with
   */
  public record Trail(
      String name,
      Place home,
      String bucket,
      Optional<String> prefix,
      boolean organisation,
      boolean digests,
      Optional<String> keyArn) {
    /** The trail's ARN. */
    public String arn() {
      return home.arn("cloudtrail", "trail/" + name);
    }
  }

  /** What an event was about, such as {@code AWS::IAM::Role} and its ARN. */
  public record Resource(String type, String name) {}

  /**
   * A management event.
   *
   * @param source such as {@code kms.amazonaws.com}
   * @param username the session's name
   * @param accessKeyId empty for a call that was not signed
   * @param json the whole record, as it is written into a log file
   */
  public record Event(
      String id,
      String name,
      String source,
      Instant time,
      Place place,
      String username,
      String accessKeyId,
      boolean readOnly,
      List<Resource> resources,
      String json) {}

  private final DemoClock clock;
  private final List<Trail> trails = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private Duration lag = Duration.ofMinutes(5);

  /** No trail, no event. */
  public Trails(DemoClock clock) {
    this.clock = clock;
  }

  /** Adds a trail. */
  public Trail add(Trail trail) {
    trails.add(trail);
    return trail;
  }

  /** Every trail, in order. */
  public List<Trail> all() {
    return List.copyOf(trails);
  }

  /** Records an event. */
  public void record(Event event) {
    events.add(event);
  }

  /** Every event of the whole world, whether it can be looked up yet or not, oldest first. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The events of a place that can be looked up by now, newest first. */
  public List<Event> visible(Place place) {
    Instant last = clock.now().minus(lag);
    Instant first = clock.now().minus(KEPT);
    return events.stream()
        .filter(event -> event.place().equals(place))
        .filter(event -> !event.time().isAfter(last) && event.time().isAfter(first))
        .sorted(Comparator.comparing(Event::time).reversed())
        .toList();
  }

  /** How long after it happened an event can be looked up. */
  public void lag(Duration next) {
    lag = next;
  }
}
