package org.sentinelsetup.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.engine.verify.Seen.KEY;
import static org.sentinelsetup.engine.verify.Seen.OTHER_KEY;
import static org.sentinelsetup.engine.verify.Seen.ROLE;
import static org.sentinelsetup.engine.verify.Seen.START;
import static org.sentinelsetup.engine.verify.Seen.use;
import static org.sentinelsetup.engine.verify.Seen.visit;
import static org.sentinelsetup.model.HopState.BROKEN;
import static org.sentinelsetup.model.HopState.FLOWING;
import static org.sentinelsetup.model.HopState.PARTLY;
import static org.sentinelsetup.model.HopState.UNKNOWN;
import static org.sentinelsetup.model.HopState.WAITING;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.TrailEvent;
import org.sentinelsetup.text.Words;

/** What CloudTrail shows of Sentinel, and what is said of it. */
class SightingsTest {
  private static final String DENIED = "AccessDenied";

  /** Messages sent, received and deleted, long after the connection was added. */
  private static Evidence counts(long sent, long received, long deleted) {
    return new Evidence(
        OptionalLong.of(45),
        OptionalLong.of(12),
        OptionalLong.of(sent),
        OptionalLong.of(received),
        OptionalLong.of(deleted),
        OptionalLong.of(0),
        OptionalLong.empty(),
        0,
        Evidence.SentBack.NONE);
  }

  private static HopReport report(Flow flow, Hop hop) {
    return flow.hops().stream().filter(one -> one.hop() == hop).findFirst().orElseThrow();
  }

  static Stream<Arguments> visits() {
    return Stream.of(
        Arguments.of(List.of(), 0, UNKNOWN, "no visit, looked up at 2026-11-28 11:00:00 UTC"),
        Arguments.of(List.of(), 40, FLOWING, "Messages were received, which takes the role"),
        Arguments.of(
            List.of(visit(ROLE, 5, null)),
            0,
            FLOWING,
            "Taken at 2026-11-28 10:05:00 UTC by the session MicrosoftSentinel_w"),
        Arguments.of(
            List.of(visit(ROLE, 5, DENIED)), 0, BROKEN, "Refused at 2026-11-28 10:05:00 UTC"),
        Arguments.of(List.of(visit(ROLE, 5, DENIED)), 0, BROKEN, DENIED),
        Arguments.of(List.of(visit(ROLE, 5, DENIED), visit(ROLE, 6, null)), 0, FLOWING, "10:06:00"),
        Arguments.of(List.of(visit(ROLE, 6, null), visit(ROLE, 7, DENIED)), 0, PARTLY, "10:07:00"),
        Arguments.of(List.of(visit(ROLE, 5, DENIED)), 40, PARTLY, "Refused at"),
        Arguments.of(
            List.of(visit(ROLE + "x", 5, DENIED)), 0, UNKNOWN, "another role was asked for"),
        Arguments.of(List.of(visit(ROLE + "x", 5, null)), 0, UNKNOWN, ROLE + "x"));
  }

  @ParameterizedTest
  @MethodSource("visits")
  void aRefusedVisitTellsAndAnUnseenOneDoesNot(
      List<TrailEvent> visits, long received, HopState state, String words) {
    Flow flow =
        Verification.judge(counts(12, received, 0), Seen.of(visits, List.of()), LogType.CLOUDTRAIL);
    HopReport role = report(flow, Hop.ROLE_ASSUMED);
    assertThat(role.state()).isEqualTo(state);
    assertThat(Words.say(role.evidence())).contains(words);
  }

  @Test
  void whatTheRolesHopHoldsIsNoFaultOfTheNext() {
    Flow flow = Verification.judge(counts(12, 0, 0), Seen.roleRefused(), LogType.CLOUDTRAIL);
    assertThat(flow.firstFault().orElseThrow().hop()).isEqualTo(Hop.ROLE_ASSUMED);
    assertThat(report(flow, Hop.SENTINEL_READS).state()).isEqualTo(WAITING);
    Flow unseen = Verification.judge(counts(12, 0, 0), Seen.nothing(), LogType.CLOUDTRAIL);
    assertThat(unseen.firstFault().orElseThrow().hop()).isEqualTo(Hop.SENTINEL_READS);
  }

  @Test
  void iamsLastUseIsSaidWithItsTime() {
    var used =
        new Evidence(
            OptionalLong.of(45),
            OptionalLong.of(12),
            OptionalLong.of(12),
            OptionalLong.of(0),
            OptionalLong.of(0),
            OptionalLong.of(0),
            OptionalLong.of(10),
            0,
            Evidence.SentBack.NONE);
    var sightings =
        new Sightings(ROLE, List.of(), null, START.plusSeconds(60), List.of(), List.of());
    HopReport role =
        report(Verification.judge(used, sightings, LogType.CLOUDTRAIL), Hop.ROLE_ASSUMED);
    assertThat(role.state()).isEqualTo(FLOWING);
    assertThat(Words.say(role.evidence())).contains("2026-11-28 10:01:00 UTC", "not tell by whom");
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        Arguments.of(List.of(KEY), List.of(), 0, UNKNOWN, "no use of a key"),
        Arguments.of(List.of(KEY), List.of(), 12, FLOWING, "which takes a key"),
        Arguments.of(List.of(KEY), List.of(use(KEY, 5, null)), 0, FLOWING, KEY + " decrypted"),
        Arguments.of(List.of(KEY), List.of(use(KEY, 5, DENIED)), 0, BROKEN, "10:05:00 UTC"),
        Arguments.of(List.of(KEY), List.of(use(null, 5, DENIED)), 0, BROKEN, KEY),
        Arguments.of(
            List.of(KEY), List.of(use(KEY, 5, DENIED), use(KEY, 6, null)), 0, FLOWING, "10:06:00"),
        Arguments.of(
            List.of(KEY), List.of(use(KEY, 5, null), use(KEY, 6, DENIED)), 0, PARTLY, "10:06:00"),
        Arguments.of(
            List.of(KEY, OTHER_KEY),
            List.of(use(OTHER_KEY, 5, DENIED), use(KEY, 6, null)),
            0,
            PARTLY,
            OTHER_KEY + " was refused"),
        Arguments.of(
            List.of(KEY, OTHER_KEY),
            List.of(use(null, 5, DENIED), use(KEY, 6, null)),
            0,
            PARTLY,
            "A key that the record does not name"),
        Arguments.of(
            List.of(KEY, OTHER_KEY),
            List.of(use(null, 5, DENIED), use(KEY, 6, null), use(OTHER_KEY, 7, null)),
            0,
            FLOWING,
            "10:07:00"));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aRefusedKeyIsNamedUntilItWorks(
      List<String> keys, List<TrailEvent> uses, long deleted, HopState state, String words) {
    var sightings = new Sightings(ROLE, keys, START, null, List.of(visit(ROLE, 4, null)), uses);
    Flow flow = Verification.judge(counts(12, 40, deleted), sightings, LogType.CLOUDTRAIL);
    HopReport key = report(flow, Hop.KEY_DECRYPTS);
    assertThat(key.state()).isEqualTo(state);
    assertThat(Words.say(key.evidence())).contains(words);
    if (state == BROKEN) {
      assertThat(flow.firstFault().orElseThrow().hop()).isEqualTo(Hop.KEY_DECRYPTS);
      assertThat(report(flow, Hop.SENTINEL_FETCHES).state()).isEqualTo(WAITING);
    }
  }

  @Test
  void withoutAKeyThereIsNoSuchHop() {
    var sightings = Sightings.none(ROLE, List.of());
    Flow flow = Verification.judge(counts(12, 12, 12), sightings, LogType.CLOUDTRAIL);
    assertThat(flow.hops()).extracting(HopReport::hop).doesNotContain(Hop.KEY_DECRYPTS);
    assertThat(flow.awsSideComplete()).isTrue();
  }
}
