package org.sentinelsetup.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What holds for any evidence whatever. */
class NoOverclaimTest {
  private static final List<OptionalLong> COUNTS =
      List.of(
          OptionalLong.empty(),
          OptionalLong.of(0),
          OptionalLong.of(1),
          OptionalLong.of(12),
          OptionalLong.of(40));
  private static final List<OptionalLong> MINUTES =
      List.of(OptionalLong.empty(), OptionalLong.of(5), OptionalLong.of(45));

  private static List<Evidence> everything() {
    List<Evidence> all = new ArrayList<>();
    for (OptionalLong minutes : MINUTES) {
      for (long tests = 0; tests < 2; tests++) {
        for (OptionalLong objects : COUNTS) {
          for (OptionalLong sent : COUNTS) {
            for (OptionalLong received : COUNTS) {
              for (OptionalLong deleted : COUNTS) {
                for (OptionalLong dead : COUNTS.subList(0, 4)) {
                  all.add(
                      new Evidence(
                          minutes,
                          objects,
                          sent,
                          received,
                          deleted,
                          dead,
                          objects.isPresent() ? OptionalLong.empty() : OptionalLong.of(3),
                          tests,
                          Evidence.SentBack.NONE));
                }
              }
            }
          }
        }
      }
    }
    return all;
  }

  /** Read or not, dealt with or not. */
  private static List<Evidence> few() {
    return everything().stream()
        .filter(evidence -> evidence.minutesConnected().orElse(0) == 45)
        .filter(evidence -> evidence.sent().orElse(0) == 12)
        .filter(evidence -> evidence.deadLetters().orElse(9) == 0)
        .toList();
  }

  /** The same, after so many were sent back just now. */
  private static Evidence after(Evidence before, long back) {
    return new Evidence(
        before.minutesConnected(),
        before.newObjects(),
        before.sent(),
        before.received(),
        before.deleted(),
        before.deadLetters(),
        before.roleUsedMinutesAgo(),
        before.testMessages(),
        new Evidence.SentBack(back, OptionalLong.of(3)));
  }

  private static List<Sightings> sightings() {
    var denied = Seen.use(Seen.KEY, 5, "AccessDenied");
    var visit = Seen.visit(Seen.ROLE, 5, null);
    return List.of(
        Sightings.none(Seen.ROLE, List.of(Seen.KEY)),
        Seen.nothing(),
        new Sightings(Seen.ROLE, List.of(Seen.KEY), Seen.START, Seen.START, List.of(), List.of()),
        Seen.roleRefused(),
        Seen.of(List.of(Seen.visit(Seen.ROLE + "x", 5, "AccessDenied")), List.of()),
        Seen.keyDenied(),
        Seen.of(List.of(visit), List.of(Seen.use(Seen.KEY, 5, null))),
        new Sightings(
            Seen.ROLE,
            List.of(Seen.KEY, Seen.OTHER_KEY),
            Seen.START,
            null,
            List.of(visit),
            List.of(denied, Seen.use(null, 6, "AccessDenied"))));
  }

  private static Stream<Text> texts(Flow flow) {
    return Stream.concat(
        Stream.of(flow.headline()),
        flow.hops().stream()
            .flatMap(
                report ->
                    Stream.of(
                            Flow.name(report.hop()),
                            Flow.name(report.state()),
                            report.evidence(),
                            report.advice())
                        .filter(text -> text != null)));
  }

  @Test
  void nobodyClaimsWhatWasNotSeen() {
    for (Evidence evidence : everything()) {
      sightings().forEach(sightings -> check(evidence, sightings));
      check(after(evidence, 5), sightings().getFirst());
    }
  }

  private static void check(Evidence evidence, Sightings sightings) {
    Flow flow = Verification.judge(evidence, sightings, LogType.CLOUDTRAIL);
    assertThat(flow.hops().stream().map(HopReport::hop)).containsExactly(Hop.values());
    boolean early = evidence.minutesConnected().orElse(0) < 30;
    for (HopReport report : flow.hops()) {
      Supplier<String> what = () -> evidence + " " + report;
      if (report.hop() == Hop.ROWS_IN_TABLE) {
        assertThat(report.state()).as(what).isIn(HopState.UNKNOWN, HopState.WAITING);
      }
      if (report.state() == HopState.BROKEN || report.state() == HopState.PARTLY) {
        assertThat(report.advice()).as(what).isNotNull();
        boolean recorded = report.evidence().arguments().contains("AccessDenied");
        assertThat(early && !recorded && evidence.logsSetAside().orElse(0) == 0).as(what).isFalse();
      }
      if (report.hop() == Hop.ROLE_ASSUMED && sightings.visits().isEmpty()) {
        assertThat(report.state()).as(what).isIn(HopState.UNKNOWN, HopState.FLOWING);
      }
    }
    if (flow.awsSideComplete()) {
      assertThat(evidence.logsDeleted().orElse(0)).as("%s", evidence).isPositive();
    }
  }

  @Test
  void withoutAnyFigureEverythingIsUnknown() {
    assertThat(
            Verification.judge(
                    Evidence.NONE, Sightings.none(Seen.ROLE, List.of("k")), LogType.CLOUDTRAIL)
                .hops())
        .extracting(HopReport::state)
        .containsOnly(HopState.UNKNOWN);
  }

  @Test
  void everySentenceCanBeSaidAndIsSaidSometime() {
    Set<Text> said = new TreeSet<>(java.util.Comparator.comparing(Text::toString));
    for (Evidence evidence : everything()) {
      for (LogType logType : List.of(LogType.CLOUDTRAIL, LogType.GUARDDUTY)) {
        texts(Verification.judge(evidence, sightings().getFirst(), logType)).forEach(said::add);
      }
    }
    for (Evidence evidence : few()) {
      texts(Verification.judge(after(evidence, 4), sightings().getFirst(), LogType.CLOUDTRAIL))
          .forEach(said::add);
      for (Sightings sightings : sightings()) {
        texts(Verification.judge(evidence, sightings, LogType.CLOUDTRAIL)).forEach(said::add);
      }
    }
    assertThat(said).allSatisfy(text -> assertThat(Words.say(text)).doesNotContain("{", "null"));
    // Said only when the role was used and the queue was not read: has a test of its own.
    Set<String> keys = new TreeSet<>(Set.of("verify.received-advice-role-used"));
    said.stream()
        .flatMap(text -> Stream.concat(Stream.of(text), text.arguments().stream()))
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).key())
        .filter(key -> key.startsWith("verify."))
        .forEach(keys::add);
    assertThat(keys)
        .isEqualTo(
            new TreeSet<>(ResourceBundle.getBundle("org.sentinelsetup.text.verify").keySet()));
  }
}
