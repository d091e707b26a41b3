package org.sentinelsetup.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.text.Words;

/** Messages that were sent back are the same logs, however SQS counts them. */
class SentBackTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private static Flow flow(
      long objects, long sent, long received, long deleted, Evidence.SentBack back) {
    return Verification.judge(
        new Evidence(
            OptionalLong.of(300),
            OptionalLong.of(objects),
            OptionalLong.of(sent),
            OptionalLong.of(received),
            OptionalLong.of(deleted),
            OptionalLong.of(0),
            OptionalLong.empty(),
            0,
            back),
        Sightings.none("arn:role", List.of()),
        LogType.CLOUDTRAIL);
  }

  private static HopReport hop(Flow flow, Hop hop) {
    return flow.hops().stream().filter(report -> report.hop() == hop).findFirst().orElseThrow();
  }

  private static MoveTask move(MoveTask.Status status, long moved, long toMove, long minutesAgo) {
    return new MoveTask(
        status, moved, OptionalLong.of(toMove), "", NOW.minus(Duration.ofMinutes(minutesAgo)));
  }

  /** A hundred logs, of which so many were set aside after a hundred tries each, and sent back. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // sent, of these sent back, minutes ago, deleted | state | what is said
        "200, 100,  3,   0 | WAITING | none was deleted",
        "200, 100,  3,  10 | FLOWING | 10 of 100 messages",
        "200, 100,  3, 100 | FLOWING | 100 of 100 messages",
        "200, 100, 40,   0 | BROKEN  | none was deleted",
        "200, 100, 40,  10 | PARTLY  | 10 of 100 messages",
        "200, 100, 40,  60 | FLOWING | 60 of 100 messages",
        "200, 100, 40, 100 | FLOWING | 100 of 100 messages",
        "104,   4,  3, 100 | FLOWING | 100 of 100 messages",
        // Where SQS does not count what it moved as sent.
        "100, 100,  3,  10 | FLOWING | 10 of 10 messages",
        "100,   4, 40, 100 | FLOWING | 100 of 100 messages",
        // Nothing was sent back.
        "200,   0,   ,  60 | PARTLY  | 60 of 200 messages",
      })
  void whatWasSentBackIsFetchedAnewAndIsNoOtherLog(String counts, HopState state, String said) {
    String[] number = counts.split(",");
    long back = Long.parseLong(number[1].strip());
    var sentBack =
        number[2].isBlank()
            ? Evidence.SentBack.NONE
            : new Evidence.SentBack(back, OptionalLong.of(Long.parseLong(number[2].strip())));
    HopReport fetches =
        hop(
            flow(
                100,
                Long.parseLong(number[0].strip()),
                10_000,
                Long.parseLong(number[3].strip()),
                sentBack),
            Hop.SENTINEL_FETCHES);
    assertThat(fetches.state()).isEqualTo(state);
    assertThat(Words.say(fetches.evidence())).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 104 |  4 | FLOWING | at least 100 messages about logs, and 4 were sent back to it",
        "100 | 100 |  1 | FLOWING | at least 99 messages about logs, and one was sent back to it",
        "100 | 100 | 60 | FLOWING | at least 40 messages about logs",
        "300 | 100 | 60 | PARTLY  | 100 messages about 300 new logs",
        "100 | 100 |  0 | FLOWING | S3 sent the queue 100 messages about logs."
      })
  void whatS3SentIsToldApart(long objects, long sent, long back, HopState state, String said) {
    HopReport notifies =
        hop(
            flow(objects, sent, 200, 90, new Evidence.SentBack(back, OptionalLong.of(50))),
            Hop.S3_NOTIFIES);
    assertThat(notifies.state()).isEqualTo(state);
    assertThat(Words.say(notifies.evidence())).contains(said);
  }

  @Test
  void movesAreSummedUpUnlessTheyAreOlderThanTheCounts() {
    Evidence.SentBack back =
        Evidence.SentBack.of(
            List.of(
                move(MoveTask.Status.RUNNING, 3, 9, 2),
                move(MoveTask.Status.COMPLETED, 5, 7, 20),
                move(MoveTask.Status.FAILED, 2, 8, 30),
                move(MoveTask.Status.COMPLETED, 50, 50, 90)),
            NOW.minus(Duration.ofMinutes(60)),
            NOW);
    assertThat(back).isEqualTo(new Evidence.SentBack(3 + 7 + 2, OptionalLong.of(2)));
    assertThat(Evidence.SentBack.of(List.of(), NOW, NOW)).isEqualTo(Evidence.SentBack.NONE);
  }
}
