package org.sentinelsetup.app.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SelfTestTest {
  @Test
  void aWholeInstallationPassesEveryPart() {
    var bytes = new ByteArrayOutputStream();
    boolean passes = new SelfTest(new PrintStream(bytes, true, StandardCharsets.UTF_8)).passes();
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertThat(said.lines()).as(said).hasSize(4).allMatch(line -> line.startsWith("ok"));
    assertThat(passes).isTrue();
  }
}
