package org.sentinelsetup.app.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class SelfTestTest {
  @Test
  @ResourceLock(Resources.LOCALE)
  void aWholeInstallationPassesEveryPart() {
    var bytes = new ByteArrayOutputStream();
    boolean passes = new SelfTest(new PrintStream(bytes, true, StandardCharsets.UTF_8)).passes();
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertThat(said.lines()).as(said).hasSize(6).allMatch(line -> line.startsWith("ok"));
    assertThat(passes).isTrue();
  }

  @Test
  void anImageWithFewerAuthoritiesThanItsJdkIsNotWhole() {
    System.setProperty("sentinelsetup.roots", "100000");
    try {
      assertThatThrownBy(RootsTrial::run).hasMessageContaining("the JDK had 100000");
    } finally {
      System.clearProperty("sentinelsetup.roots");
    }
  }
}
