package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.CloudTrail;
import org.sentinelsetup.aws.CloudTrail.By;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.ListPage;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.TrailEvent;
import org.sentinelsetup.wizard.Connection;

/**
 * Looks Sentinel's visits up in CloudTrail: every two minutes, since events come minutes late
 * anyway, and never two calls within half a second
 * (docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html). One watch has one
 * of these; what it saw before it keeps.
 */
final class TrailWatch {
  static final Duration BETWEEN_CALLS = Duration.ofMillis(550);

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);
  private static final Duration LATEST = Duration.ofMinutes(30);
  private static final Duration KEPT = Duration.ofDays(89);
  private static final int PAGES = 2;
  private static final String VISIT = "AssumeRoleWithWebIdentity";
  private static final String SESSION = "MicrosoftSentinel_";

  private final Access access;
  private final Time time;
  private final Connection connection;
  private final Map<String, TrailEvent> visits = new LinkedHashMap<>();
  private final Map<String, TrailEvent> decrypts = new LinkedHashMap<>();
  private @Nullable Instant tried;
  private @Nullable Instant looked;

  TrailWatch(Access access, Time time, Connection connection) {
    this.access = access;
    this.time = time;
    this.connection = connection;
  }

  /**
   * What is known by now.
   *
   * @param roleUsedAt when IAM last saw the role used, null when it does not know
   */
  Sightings look(@Nullable Instant roleUsedAt) throws InterruptedException {
    Instant now = time.now();
    if (tried == null || !now.isBefore(tried.plus(BETWEEN_LOOKS))) {
      Instant from = from(now);
      tried = now;
      boolean visitsKnown = visits(from, now);
      if (decrypts(from, now) && visitsKnown) {
        looked = now;
      }
    }
    return new Sightings(
        connection.outputs().roleArn(),
        keys(),
        looked,
        roleUsedAt,
        List.copyOf(visits.values()),
        List.copyOf(decrypts.values()));
  }

  private Instant from(Instant now) {
    Instant since = looked == null ? connection.notifiedAt() : looked.minus(LATEST);
    Instant oldest = now.minus(KEPT);
    return since.isBefore(oldest) ? oldest : since;
  }

  /**
   * Looks where the global endpoint of STS is recorded and in the bucket's own Region, since
   * Microsoft does not say which one it calls.
   */
  private boolean visits(Instant from, Instant now) throws InterruptedException {
    boolean known = true;
    for (String region : regions(connection.inputs().source().region())) {
      Optional<List<TrailEvent>> found = read(region, By.EVENT_NAME, VISIT, from, now);
      known &= found.isPresent();
      found.orElse(List.of()).stream()
          .filter(this::ours)
          .forEach(visit -> visits.put(visit.id(), visit));
    }
    return known;
  }

  /** By the session's name, since many others may use the key. */
  private boolean decrypts(Instant from, Instant now) throws InterruptedException {
    if (keys().isEmpty()) {
      return true;
    }
    boolean known = true;
    for (String session : sessions()) {
      Optional<List<TrailEvent>> found =
          read(connection.inputs().source().region().id(), By.USERNAME, session, from, now);
      known &= found.isPresent();
      found.orElse(List.of()).stream()
          .filter(event -> event.name().equals("Decrypt") && byOurRole(event))
          .forEach(use -> decrypts.put(use.id(), use));
    }
    return known;
  }

  private Optional<List<TrailEvent>> read(
      String region, By by, String value, Instant from, Instant now) throws InterruptedException {
    CloudTrail trail = access.in(region).cloudTrail();
    List<TrailEvent> all = new ArrayList<>();
    @Nullable String mark = null;
    for (int page = 0; page < PAGES; page++) {
      @Nullable String at = mark;
      Optional<ListPage<TrailEvent>> found = Known.of(() -> trail.events(by, value, from, now, at));
      time.pause(BETWEEN_CALLS);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(found.get().items());
      mark = found.get().next();
      if (mark == null) {
        break;
      }
    }
    return Optional.of(all);
  }

  private boolean ours(TrailEvent visit) {
    @Nullable String session = visit.details().sessionName();
    return connection.outputs().roleArn().equals(visit.details().roleArn())
        || (session != null && session.contains(connection.inputs().workspace().value()));
  }

  private boolean byOurRole(TrailEvent event) {
    @Nullable String who = event.details().principal();
    return who != null && who.contains("assumed-role/" + roleName(connection) + "/");
  }

  /** Those that came, and the one that is expected. */
  private Set<String> sessions() {
    Set<String> sessions = new TreeSet<>();
    sessions.add(SESSION + connection.inputs().workspace().value());
    visits.values().stream()
        .filter(visit -> !visit.refused())
        .map(visit -> visit.details().sessionName())
        .filter(name -> name != null)
        .forEach(sessions::add);
    return sessions;
  }

  private List<String> keys() {
    return connection.inputs().source().keys().stream().map(KeyInUse::arn).toList();
  }

  static String roleName(Connection connection) {
    String arn = connection.outputs().roleArn();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html */
  private static Set<String> regions(Region own) {
    return new TreeSet<>(
        List.of(own.partition() == Partition.AWS_US_GOV ? "us-gov-west-1" : "us-east-1", own.id()));
  }
}
