package org.sentinelsetup.engine.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.CloudTrail.By;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.ListPage;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.QueueTimeline;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TrailEvent;
import org.sentinelsetup.wizard.Connection;

/**
 * Follows the put of the bucket's notification, which is the set-up's own event, from CloudTrail
 * into the object that holds it. Logs are read in memory, only those that may hold it, and only so
 * many.
 */
final class Tracer {
  private static final String PUT = "PutBucketNotification";
  private static final Duration BETWEEN_LOOKUPS = Duration.ofMinutes(2);
  private static final Duration BEFORE = Duration.ofMinutes(2);
  private static final Duration KEPT = Duration.ofDays(89);

  /** Twice the quarter of an hour that CloudTrail may take. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Duration FETCH = Duration.ofMinutes(20);
  private static final int PAGE = 200;
  private static final int MOST_OBJECTS = 40;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final Access access;
  private final Time time;
  private final Connection connection;
  private final LogSource source;
  private final Set<String> read = new HashSet<>();
  private Trace trace = Trace.NOTHING;
  private boolean done;
  private @Nullable Instant lookedUp;

  Tracer(Access access, Time time, Connection connection) {
    this.access = access;
    this.time = time;
    this.connection = connection;
    source = connection.inputs().source();
  }

  /** Goes on as far as can be seen now. */
  Trace look() throws InterruptedException {
    AccountClients aws = access.in(source.region().id());
    Instant now = time.now();
    if (trace.event() == null) {
      lookUp(aws, now);
    }
    @Nullable TrailEvent event = trace.event();
    if (event != null && trace.object() == null && !ended()) {
      find(aws, event, now);
    }
    @Nullable S3Object object = trace.object();
    if (object != null) {
      count(aws, object, now);
    }
    return trace;
  }

  /** Whether looking again would show nothing more. */
  boolean ended() {
    return done || trace.end() != null;
  }

  private void lookUp(AccountClients aws, Instant now) throws InterruptedException {
    if (lookedUp != null && now.isBefore(lookedUp.plus(BETWEEN_LOOKUPS))) {
      return;
    }
    lookedUp = now;
    Instant from = connection.notifiedAt().minus(BEFORE);
    Instant oldest = now.minus(KEPT);
    Optional<ListPage<TrailEvent>> found =
        Known.of(
            () ->
                aws.cloudTrail()
                    .events(By.EVENT_NAME, PUT, from.isBefore(oldest) ? oldest : from, now, null));
    time.pause(TrailWatch.BETWEEN_CALLS);
    if (found.isEmpty()) {
      trace = trace.ended(Text.of("trace.not-looked"));
      return;
    }
    found.get().items().stream()
        .filter(event -> !event.refused() && isOurs(event))
        .min(Comparator.comparing(TrailEvent::time))
        .ifPresent(event -> trace = trace.found(event));
    if (trace.event() == null && now.isAfter(connection.notifiedAt().plus(PATIENCE))) {
      trace = trace.ended(Text.of("trace.recorded-never"));
    }
  }

  private boolean isOurs(TrailEvent event) {
    return source.bucket().equals(event.details().bucket())
        || event.resources().stream()
            .anyMatch(
                name -> name.equals(source.bucket()) || name.endsWith(":s3:::" + source.bucket()));
  }

  private void find(AccountClients aws, TrailEvent event, Instant now) {
    Optional<List<TraceFolder>> folders =
        TraceFolder.of(
            source.prefix(), event.details().account(), event.details().region(), event.time());
    if (folders.isEmpty()) {
      trace = trace.ended(Text.of("trace.other-account", event.details().account()));
      return;
    }
    for (TraceFolder folder : folders.get()) {
      Optional<Listing> listing =
          Known.of(
              () ->
                  aws.s3()
                      .list(
                          source.bucket(),
                          source.owner(),
                          folder.folder(),
                          "/",
                          folder.after(),
                          PAGE));
      for (S3Object object : listing.map(Listing::objects).orElse(List.of())) {
        if (mayHold(object, event)) {
          read(aws, object, event);
        }
        if (trace.object() != null || ended()) {
          return;
        }
      }
    }
    if (now.isAfter(event.time().plus(PATIENCE)) || read.size() >= MOST_OBJECTS) {
      trace = trace.ended(Text.of("trace.delivered-never", read.size()));
    }
  }

  private boolean mayHold(S3Object object, TrailEvent event) {
    return object.key().endsWith(source.type().objectSuffix())
        && object.size() <= MOST_BYTES
        && !object.lastModified().isBefore(event.time())
        && object.lastModified().isBefore(event.time().plus(TraceFolder.WINDOW))
        && read.size() < MOST_OBJECTS
        && !read.contains(object.key());
  }

  private void read(AccountClients aws, S3Object object, TrailEvent event) {
    Optional<byte[]> file =
        Known.of(() -> aws.s3().head(source.bucket(), source.owner(), object.key(), MOST_BYTES));
    read.add(object.key());
    if (file.isEmpty()) {
      trace = trace.ended(Text.of("trace.not-readable", object.key()));
    } else if (LogFile.holds(file.get(), event.id())) {
      trace = trace.in(object);
    }
  }

  private void count(AccountClients aws, S3Object object, Instant now) {
    var outputs = connection.outputs();
    Optional<QueueTimeline> queue =
        Known.of(
            () ->
                aws.cloudWatch()
                    .queueTimeline(
                        outputs.queueName(),
                        outputs.deadLetterArn().resource(),
                        object.lastModified(),
                        now));
    queue.ifPresent(
        seen ->
            trace =
                trace.counts(QueueTimeline.sum(seen.sent()), QueueTimeline.sum(seen.deleted())));
    done = trace.deleted().orElse(0) > 0 || now.isAfter(object.lastModified().plus(FETCH));
  }
}
