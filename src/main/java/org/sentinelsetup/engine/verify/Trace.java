package org.sentinelsetup.engine.verify;

import static org.sentinelsetup.model.HopState.FLOWING;
import static org.sentinelsetup.model.HopState.UNKNOWN;
import static org.sentinelsetup.model.HopState.WAITING;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.sentinel.SentinelQueries;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;
import org.sentinelsetup.model.TraceStage.Kind;
import org.sentinelsetup.model.TrailEvent;

/**
 * What was found of one event, and how it is told. Only the record and the object prove anything: a
 * queue's figures are counts, and which message was which is not visible.
 *
 * @param event the event, null before CloudTrail shows it
 * @param object the object that holds it, null before it is found
 * @param sent messages put into the queue since the object was written
 * @param deleted messages deleted from the queue since then
 * @param end why it is followed no further, null while it is
 */
record Trace(
    @Nullable TrailEvent event,
    @Nullable S3Object object,
    OptionalLong sent,
    OptionalLong deleted,
    @Nullable Text end) {
  static final String QUERY = "trace.query";
  static final String COMPARE = "trace.compare-advice";

  /** What is said of stages of which AWS shows nothing that is about one event. */
  static final Set<String> UNSEEN =
      Set.of("trace.notified", "trace.fetched", "trace.table", "trace.compare");

  /** The log group of Control Tower's management account, of the pattern's last step. */
  private static final String LOG_GROUP = "aws-controltower/CloudTrailLogs";

  static final Trace NOTHING =
      new Trace(null, null, OptionalLong.empty(), OptionalLong.empty(), null);

  List<TraceStage> stages() {
    return List.of(
        recorded(),
        delivered(),
        counted(Kind.NOTIFIED, "trace.notified", sent),
        counted(Kind.FETCHED, "trace.fetched", deleted),
        inTable(),
        compared());
  }

  /** A stage in a few words. */
  static Text name(Kind kind) {
    return switch (kind) {
      case RECORDED -> Text.of("trace.name-recorded");
      case DELIVERED -> Text.of("trace.name-delivered");
      case NOTIFIED -> Text.of("trace.name-notified");
      case FETCHED -> Text.of("trace.name-fetched");
      case IN_TABLE -> Text.of("trace.name-table");
      case COMPARED -> Text.of("trace.name-compared");
    };
  }

  private TraceStage recorded() {
    if (event == null) {
      return open(Kind.RECORDED, Text.of("trace.recorded-not-yet"));
    }
    Text seen =
        Text.of(
            "trace.recorded",
            event.id(),
            Utc.say(event.time()),
            event.details().account(),
            event.details().region());
    return new TraceStage(Kind.RECORDED, FLOWING, seen, null);
  }

  private TraceStage delivered() {
    if (event == null) {
      return later(Kind.DELIVERED);
    }
    if (object == null) {
      return open(Kind.DELIVERED, Text.of("trace.delivered-not-yet"));
    }
    Text seen = Text.of("trace.delivered", Utc.say(object.lastModified()), object.key());
    return new TraceStage(Kind.DELIVERED, FLOWING, seen, null);
  }

  private TraceStage counted(Kind kind, String key, OptionalLong count) {
    if (object == null) {
      return later(kind);
    }
    Text seen = count.isPresent() ? Text.of(key, count.getAsLong()) : Text.of("trace.no-figures");
    return new TraceStage(kind, UNKNOWN, seen, null);
  }

  private TraceStage inTable() {
    return event == null
        ? later(Kind.IN_TABLE)
        : new TraceStage(
            Kind.IN_TABLE,
            UNKNOWN,
            Text.of("trace.table"),
            Text.of(QUERY, SentinelQueries.event(event.id()).kql()));
  }

  private TraceStage compared() {
    return event == null
        ? later(Kind.COMPARED)
        : new TraceStage(
            Kind.COMPARED,
            UNKNOWN,
            Text.of("trace.compare", LOG_GROUP),
            Text.of(COMPARE, SentinelQueries.insights(event.id()).kql()));
  }

  private TraceStage open(Kind kind, Text notYet) {
    HopState state = end == null ? WAITING : UNKNOWN;
    return new TraceStage(kind, state, end == null ? notYet : end, null);
  }

  private TraceStage later(Kind kind) {
    HopState state = end == null ? WAITING : UNKNOWN;
    return new TraceStage(kind, state, Text.of("trace.later"), null);
  }

  Trace found(TrailEvent now) {
    return new Trace(now, object, sent, deleted, end);
  }

  Trace in(S3Object now) {
    return new Trace(event, now, sent, deleted, end);
  }

  Trace counts(OptionalLong sentNow, OptionalLong deletedNow) {
    return new Trace(event, object, sentNow, deletedNow, end);
  }

  Trace ended(Text why) {
    return new Trace(event, object, sent, deleted, why);
  }
}
