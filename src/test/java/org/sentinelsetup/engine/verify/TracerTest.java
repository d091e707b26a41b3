package org.sentinelsetup.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;

/** Where an event must be, and what is said of it. */
class TracerTest {
  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "AWSLogs/o-a/, 2026-11-28T10:00:00Z, AWSLogs/o-a/1/CloudTrail/eu-west-1/2026/11/28/, 1",
    "AWSLogs/1/CloudTrail/, 2026-11-28T10:00:00Z, AWSLogs/1/CloudTrail/eu-west-1/2026/11/28/, 1",
    "o-a/AWSLogs/o-a/, 2026-12-31T23:30:00Z, o-a/AWSLogs/o-a/1/CloudTrail/eu-west-1/2026/12/31/, 2"
  })
  void theFolderIsThatOfTheAccountThatCalled(
      String prefix, Instant called, String folder, int many) {
    List<TraceFolder> folders = TraceFolder.of(prefix, "1", "eu-west-1", called).orElseThrow();
    assertThat(folders).hasSize(many);
    assertThat(folders.getFirst().folder()).isEqualTo(folder);
    assertThat(folders.getFirst().after()).startsWith(folder + "1_CloudTrail_eu-west-1_2026");
  }

  @Test
  void anotherAccountsLogsDoNotHoldIt() {
    assertThat(TraceFolder.of("AWSLogs/2/CloudTrail/", "1", "eu-west-1", Seen.START)).isEmpty();
  }

  @Test
  void onlyTheFileWithTheEventHoldsIt() throws IOException {
    byte[] file = zipped("{\"Records\":[{\"eventID\":\"a\"},{\"eventID\" : \"b\"}]}");
    assertThat(LogFile.holds(file, "b")).isTrue();
    assertThat(LogFile.holds(file, "c")).isFalse();
    assertThat(LogFile.holds(zipped("{\"Records\":[{\"requestID\":\"b\"}]}"), "b")).isFalse();
    assertThat(LogFile.holds(zipped("no log"), "b")).isFalse();
    assertThat(LogFile.holds("no gzip".getBytes(StandardCharsets.UTF_8), "b")).isFalse();
  }

  @Test
  void countsAndWhatCannotBeSeenProveNothing() {
    assertThat(Traces.whole())
        .extracting(TraceStage::state)
        .containsExactly(
            HopState.FLOWING,
            HopState.FLOWING,
            HopState.UNKNOWN,
            HopState.UNKNOWN,
            HopState.UNKNOWN,
            HopState.UNKNOWN);
    assertThat(Traces.waiting()).extracting(TraceStage::state).containsOnly(HopState.WAITING);
    assertThat(Trace.NOTHING.ended(Text.of("trace.not-looked")).stages())
        .extracting(TraceStage::state)
        .containsOnly(HopState.UNKNOWN);
  }
}
