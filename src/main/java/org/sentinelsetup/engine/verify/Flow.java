package org.sentinelsetup.engine.verify;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;

/**
 * Every hop's report.
 *
 * @param hops one report a hop, in their order; without the key's where there is no key
 */
public record Flow(List<HopReport> hops) {
  static final String OBJECTS = "verify.objects";
  static final String SET_ASIDE = "verify.set-aside";
  static final String RUN_QUERY = "verify.rows-advice";
  private static final Set<String> QUERIES = Set.of(RUN_QUERY, Trace.QUERY, Trace.COMPARE);

  /** Keeps the reports from changing. */
  public Flow {
    hops = List.copyOf(hops);
  }

  /**
   * The hop to mend first.
   *
   * @return the first that lets nothing or not everything pass, empty when none is known to
   */
  public Optional<HopReport> firstFault() {
    return first(HopState.BROKEN).or(() -> first(HopState.PARTLY));
  }

  /**
   * Whether everything AWS can show works. The table is beyond that.
   *
   * @return true when all hops before the table are flowing
   */
  public boolean awsSideComplete() {
    return hops.stream()
        .filter(report -> report.hop() != Hop.ROWS_IN_TABLE)
        .allMatch(report -> report.state() == HopState.FLOWING);
  }

  /**
   * The whole in one sentence.
   *
   * @return what stands in the way, or how far logs are known to get
   */
  public Text headline() {
    if (firstFault().isPresent()) {
      return firstFault().get().state() == HopState.BROKEN
          ? Text.of("verify.headline-broken", name(firstFault().get().hop()))
          : Text.of("verify.headline-partly", name(firstFault().get().hop()));
    }
    if (awsSideComplete()) {
      return Text.of("verify.headline-complete");
    }
    return first(HopState.WAITING)
        .map(waiting -> Text.of("verify.headline-waiting", name(waiting.hop())))
        .orElse(Text.of("verify.headline-unknown"));
  }

  /**
   * Messages that were set aside for good.
   *
   * @return how many lie in the dead-letter queue, S3's test message perhaps among them; empty when
   *     none is known to
   */
  public OptionalLong setAside() {
    return hops.stream()
        .map(HopReport::evidence)
        .filter(seen -> seen.key().equals(SET_ASIDE))
        .mapToLong(seen -> ((Number) seen.arguments().getLast()).longValue())
        .findFirst();
  }

  /**
   * The same flow, told since when it counts. The bucket is listed since one moment and the queue's
   * figures begin with a period of theirs.
   *
   * @param objects since when logs in the bucket are counted, UTC
   * @param messages since when messages of the queue are, UTC
   * @return the same hops
   */
  public Flow counted(Instant objects, Instant messages) {
    return new Flow(
        hops.stream()
            .map(
                report ->
                    report.counted(report.evidence().key().equals(OBJECTS) ? objects : messages))
            .toList());
  }

  /**
   * Since when every count is, where that is the same minute for all of them.
   *
   * @return a sentence for the whole, empty when there is no count or each hop has to say its own
   */
  public Optional<Text> counts() {
    List<String> all = windows();
    return all.size() == 1
        ? Optional.of(Text.of("flow.counts-since", all.getFirst()))
        : Optional.empty();
  }

  /**
   * Since when a hop's counts are, where others are since another minute.
   *
   * @param report one of the hops
   * @return a sentence, empty when it counts nothing or {@link #counts} says it for all
   */
  public Optional<Text> counts(HopReport report) {
    return windows().size() > 1 && report.countedFrom() != null
        ? Optional.of(Text.of("flow.counted-since", Utc.minute(report.countedFrom())))
        : Optional.empty();
  }

  private List<String> windows() {
    return hops.stream()
        .map(HopReport::countedFrom)
        .filter(Objects::nonNull)
        .map(Utc::minute)
        .distinct()
        .toList();
  }

  /**
   * What an advice asks to run elsewhere, word for word.
   *
   * @param advice the advice
   * @return a query, or empty when the advice asks for none
   */
  public static Optional<String> query(Text advice) {
    return QUERIES.contains(advice.key())
        ? Optional.of(advice.arguments().getFirst().toString())
        : Optional.empty();
  }

  /**
   * A hop in words.
   *
   * @param hop which one
   * @return a few words
   */
  public static Text name(Hop hop) {
    return switch (hop) {
      case LOGS_ARRIVE -> Text.of("verify.hop-logs-arrive");
      case S3_NOTIFIES -> Text.of("verify.hop-s3-notifies");
      case ROLE_ASSUMED -> Text.of("verify.hop-role-assumed");
      case SENTINEL_READS -> Text.of("verify.hop-sentinel-reads");
      case KEY_DECRYPTS -> Text.of("verify.hop-key-decrypts");
      case SENTINEL_FETCHES -> Text.of("verify.hop-sentinel-fetches");
      case ROWS_IN_TABLE -> Text.of("verify.hop-rows-in-table");
    };
  }

  /**
   * A stage of a followed event in words.
   *
   * @param kind which one
   * @return a few words
   */
  public static Text name(TraceStage.Kind kind) {
    return Trace.name(kind);
  }

  /**
   * A stage's state in words.
   *
   * @param stage the stage
   * @return a word or two; what AWS never shows of one event is not said to be unknown yet
   */
  public static Text state(TraceStage stage) {
    return Trace.UNSEEN.contains(stage.evidence().key())
        ? Text.of("trace.state-unseen")
        : name(stage.state());
  }

  /**
   * A state in words.
   *
   * @param state which one
   * @return a word or two
   */
  public static Text name(HopState state) {
    return switch (state) {
      case FLOWING -> Text.of("verify.state-flowing");
      case PARTLY -> Text.of("verify.state-partly");
      case WAITING -> Text.of("verify.state-waiting");
      case BROKEN -> Text.of("verify.state-broken");
      case UNKNOWN -> Text.of("verify.state-unknown");
    };
  }

  private Optional<HopReport> first(HopState state) {
    return hops.stream().filter(report -> report.state() == state).findFirst();
  }
}
