package org.sentinelsetup.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.model.HopState.BROKEN;
import static org.sentinelsetup.model.HopState.FLOWING;
import static org.sentinelsetup.model.HopState.PARTLY;
import static org.sentinelsetup.model.HopState.UNKNOWN;
import static org.sentinelsetup.model.HopState.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.text.Words;

/** What is seen, and what is said of it. A number left out is unknown. */
class VerificationTest {
  private static final Sightings NOTHING_SEEN = Sightings.none("arn:role", List.of("arn:key/1"));

  private static Flow cloudtrail(
      Long minutes, Long objects, Long sent, Long received, Long deleted, Long dead, long tests) {
    return Verification.judge(
        new Evidence(
            optional(minutes),
            optional(objects),
            optional(sent),
            optional(received),
            optional(deleted),
            optional(dead),
            OptionalLong.empty(),
            tests,
            Evidence.SentBack.NONE),
        NOTHING_SEEN,
        LogType.CLOUDTRAIL);
  }

  private static OptionalLong optional(Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static List<HopState> states(Flow flow) {
    return flow.hops().stream().map(HopReport::state).toList();
  }

  /** The hops that counts decide. */
  private static List<HopState> counted(Flow flow) {
    return flow.hops().stream()
        .filter(report -> report.hop() != Hop.ROLE_ASSUMED && report.hop() != Hop.KEY_DECRYPTS)
        .map(HopReport::state)
        .toList();
  }

  private static String said(Flow flow) {
    StringBuilder said = new StringBuilder(Words.say(flow.headline()));
    for (HopReport report : flow.hops()) {
      said.append('\n').append(Words.say(report.evidence()));
      if (report.advice() != null) {
        said.append(' ').append(Words.say(report.advice()));
      }
    }
    return said.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5  | 3  | 3  | 0  | 0  | FLOWING FLOWING UNKNOWN WAITING WAITING WAITING WAITING | can take up to 30 minutes",
        "45 | 0  | 0  | 0  | 0  | BROKEN WAITING UNKNOWN WAITING WAITING WAITING WAITING"
            + " | No logs are reaching the bucket under this prefix",
        "45 | 12 | 0  | 0  | 0  | FLOWING BROKEN UNKNOWN WAITING WAITING WAITING WAITING"
            + " | S3 is not notifying the queue. Look at the prefix and suffix",
        "45 | 12 | 12 | 0  | 0  | FLOWING FLOWING UNKNOWN BROKEN WAITING WAITING WAITING"
            + " | Sentinel is not reading the queue. Look whether role ARN and queue URL",
        "45 | 12 | 12 | 40 | 0  | FLOWING FLOWING FLOWING FLOWING UNKNOWN BROKEN WAITING"
            + " | reads the queue but cannot process the logs",
        "45 | 12 | 12 | 12 | 12 | FLOWING FLOWING FLOWING FLOWING FLOWING FLOWING UNKNOWN"
            + " | summarize max(TimeGenerated)",
        "45 |    |    |    |    | UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN | Unknown yet",
        "45 | 12 |    |    |    | FLOWING UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN | no figures",
        "45 | 12 | 12 |    |    | FLOWING FLOWING UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN | no figures",
        "   | 12 | 0  | 0  | 0  | FLOWING WAITING UNKNOWN WAITING WAITING WAITING WAITING | 30 minutes",
        "29 | 12 | 12 | 40 | 0  | FLOWING FLOWING FLOWING FLOWING UNKNOWN WAITING WAITING | 30 minutes",
        "30 | 12 | 12 | 40 | 0  | FLOWING FLOWING FLOWING FLOWING UNKNOWN BROKEN WAITING | kms:Decrypt",
        "45 |    | 12 | 12 | 12 | FLOWING FLOWING FLOWING FLOWING FLOWING FLOWING UNKNOWN | was told of 12",
        "45 | 12 | 12 |    | 12 | FLOWING FLOWING FLOWING FLOWING FLOWING FLOWING UNKNOWN | already been deleted",
        "45 | 12 | 12 | 30 | 8  | FLOWING FLOWING FLOWING FLOWING FLOWING FLOWING UNKNOWN | 8 of 12",
        "45 | 12 | 12 | 90 | 5  | FLOWING FLOWING FLOWING FLOWING FLOWING PARTLY UNKNOWN | Some logs are not",
        "45 | 12 | 2  | 2  | 2  | FLOWING PARTLY FLOWING FLOWING FLOWING FLOWING UNKNOWN | cover all the logs"
      })
  void theFirstBrokenHopIsNamed(
      Long minutes,
      Long objects,
      Long sent,
      Long received,
      Long deleted,
      String states,
      String words) {
    Flow flow = cloudtrail(minutes, objects, sent, received, deleted, null, 0);
    assertThat(states(flow)).extracting(HopState::name).containsExactly(states.split(" "));
    assertThat(said(flow)).contains(words.strip());
  }

  @Test
  void whatIsEarlyOrUnknownIsNoFault() {
    assertThat(cloudtrail(5L, 3L, 3L, 0L, 0L, null, 0).firstFault()).isEmpty();
    Flow unknown = cloudtrail(45L, null, null, null, null, null, 0);
    assertThat(unknown.firstFault()).isEmpty();
    assertThat(unknown.awsSideComplete()).isFalse();
    assertThat(Words.say(unknown.headline())).startsWith("Unknown yet");
  }

  @Test
  void aCompleteAwsSideClaimsNothingOfTheTable() {
    Flow flow = cloudtrail(45L, 12L, 12L, 12L, 12L, 0L, 0);
    assertThat(flow.awsSideComplete()).isTrue();
    assertThat(flow.hops().getLast().hop()).isEqualTo(Hop.ROWS_IN_TABLE);
    assertThat(flow.hops().getLast().state()).isEqualTo(UNKNOWN);
    assertThat(Words.say(flow.headline()))
        .isEqualTo(
            "The AWS side is complete. This program cannot see the table: run the query in the"
                + " workspace.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 0 | 0 | 0 | Logs arrive in the bucket",
        "5 | 3 | 0 | 0 | S3 notifies the queue",
        "5 | 3 | 3 | 0 | Sentinel reads the queue",
        "5 | 3 | 3 | 9 | Sentinel fetches the logs"
      })
  void whileWaitingTheFirstHopWaitedForIsNamed(
      Long minutes, Long objects, Long sent, Long received, String hop) {
    Flow flow = cloudtrail(minutes, objects, sent, received, 0L, null, 0);
    assertThat(Words.say(flow.headline())).isEqualTo("Waiting for this hop: " + hop + ".");
  }

  @Test
  void onlyTheTableAsksForAQueryWordForWord() {
    Flow complete = cloudtrail(45L, 12L, 12L, 12L, 12L, 0L, 0);
    assertThat(Flow.query(complete.hops().getLast().advice()))
        .contains("AWSCloudTrail | summarize max(TimeGenerated)");
    Flow unread = cloudtrail(45L, 12L, 12L, 0L, 0L, 0L, 0);
    assertThat(Flow.query(unread.firstFault().orElseThrow().advice())).isEmpty();
  }

  @Test
  void whatIsCountedSinceTheSameMinuteIsSaidOnce() {
    Instant noon = Instant.parse("2026-11-26T12:00:00Z");
    Flow flow = cloudtrail(45L, 12L, 12L, 12L, 12L, 0L, 0).counted(noon.plusSeconds(34), noon);
    assertThat(flow.counts().map(Words::say))
        .contains("Counts are of what came since 2026-11-26 12:00 UTC.");
    assertThat(flow.hops()).allMatch(report -> flow.counts(report).isEmpty());
    assertThat(cloudtrail(45L, null, null, null, null, null, 0).counted(noon, noon).counts())
        .as("nothing is counted")
        .isEmpty();
  }

  @Test
  void whatIsCountedSinceOtherMinutesIsSaidByEachHopThatCounts() {
    Instant noon = Instant.parse("2026-11-26T12:00:00Z");
    Flow flow = cloudtrail(45L, 12L, 12L, 12L, 12L, 0L, 0).counted(noon.plusSeconds(754), noon);
    assertThat(flow.counts()).isEmpty();
    assertThat(flow.hops().stream().map(report -> flow.counts(report).map(Words::say).orElse("")))
        .containsExactly(
            "Counted since 2026-11-26 12:12 UTC",
            "Counted since 2026-11-26 12:00 UTC",
            "",
            "Counted since 2026-11-26 12:00 UTC",
            "",
            "Counted since 2026-11-26 12:00 UTC",
            "");
    Flow byQueue = cloudtrail(45L, null, 12L, 0L, 0L, null, 0).counted(noon.plusSeconds(754), noon);
    assertThat(byQueue.hops().getFirst().countedFrom())
        .as("told by the queue, and so counted by it")
        .isEqualTo(noon);
  }

  @Test
  void whatIsSetAsideIsCounted() {
    assertThat(cloudtrail(45L, 12L, 12L, 40L, 8L, 4L, 0).setAside()).hasValue(4);
    assertThat(cloudtrail(45L, 12L, 13L, 13L, 12L, 1L, 1).setAside()).isEmpty();
    assertThat(cloudtrail(45L, 12L, 12L, 12L, 12L, null, 0).setAside()).isEmpty();
  }

  @Test
  void theTestMessageIsNoLog() {
    assertThat(counted(cloudtrail(45L, 12L, 1L, 0L, 0L, null, 1)))
        .containsExactly(FLOWING, BROKEN, WAITING, WAITING, WAITING);
    assertThat(counted(cloudtrail(45L, 0L, 1L, 1L, 1L, 0L, 1)))
        .containsExactly(BROKEN, WAITING, FLOWING, WAITING, WAITING);
    assertThat(said(cloudtrail(45L, 0L, 1L, 1L, 1L, 0L, 1))).contains("Only its test message");
    assertThat(counted(cloudtrail(45L, 12L, 13L, 13L, 12L, 1L, 1)))
        .as("the test message may lie in the dead-letter queue")
        .containsExactly(FLOWING, FLOWING, FLOWING, FLOWING, UNKNOWN);
    assertThat(counted(cloudtrail(45L, 1L, 2L, 9L, 1L, 0L, 1)))
        .as("one deleted message may be the test or the log")
        .containsExactly(FLOWING, FLOWING, FLOWING, UNKNOWN, WAITING);
    assertThat(counted(cloudtrail(45L, 12L, 13L, 40L, 1L, 0L, 1)))
        .as("whichever one was deleted, others are stuck")
        .containsExactly(FLOWING, FLOWING, FLOWING, BROKEN, WAITING);
  }

  @Test
  void whatLiesAsideIsNotIngested() {
    Flow some = cloudtrail(45L, 12L, 12L, 40L, 8L, 4L, 0);
    assertThat(counted(some)).containsExactly(FLOWING, FLOWING, FLOWING, PARTLY, UNKNOWN);
    assertThat(some.firstFault().orElseThrow().hop()).isEqualTo(Hop.SENTINEL_FETCHES);
    assertThat(said(some)).contains("4 lie now in the dead-letter queue", "digest files");
    assertThat(counted(cloudtrail(5L, 12L, 12L, 1200L, 0L, 12L, 0)))
        .as("set aside is set aside, however early")
        .containsExactly(FLOWING, FLOWING, FLOWING, BROKEN, WAITING);
  }

  @Test
  void aRoleThatWasUsedClearsItsTrust() {
    Evidence evidence =
        new Evidence(
            OptionalLong.of(45),
            OptionalLong.of(12),
            OptionalLong.of(12),
            OptionalLong.of(0),
            OptionalLong.of(0),
            OptionalLong.empty(),
            OptionalLong.of(10),
            0,
            Evidence.SentBack.NONE);
    assertThat(said(Verification.judge(evidence, NOTHING_SEEN, LogType.CLOUDTRAIL)))
        .contains("its trust is likely right", "permissions on the queue");
  }

  @Test
  void guardDutyIsGivenItsSixHours() {
    OptionalLong no = OptionalLong.of(0);
    for (long minutes : List.of(45L, 389L, 390L)) {
      Evidence evidence =
          new Evidence(
              OptionalLong.of(minutes),
              no,
              no,
              no,
              no,
              no,
              OptionalLong.empty(),
              0,
              Evidence.SentBack.NONE);
      assertThat(
              Verification.judge(evidence, NOTHING_SEEN, LogType.GUARDDUTY)
                  .hops()
                  .getFirst()
                  .state())
          .isEqualTo(minutes < 390 ? WAITING : BROKEN);
    }
  }
}
