package org.sentinelsetup.app.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.sentinelsetup.model.Text;

class SelfTestTest {
  @Test
  @ResourceLock(Resources.LOCALE)
  void aWholeInstallationPassesEveryPart() {
    assertThat(said(Optional.empty())).hasSize(7).allMatch(line -> line.startsWith("ok"));
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void withoutAScreenItSaysThatViewsAreNotTried() {
    assertThat(said(Optional.of(Text.of("app.no-display"))))
        .hasSize(7)
        .filteredOn(line -> !line.startsWith("ok"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("untried Views: There is no screen"),
            line ->
                assertThat(line)
                    .startsWith("untried Views in other languages: There is no screen"));
  }

  private static List<String> said(Optional<Text> noScreen) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    boolean passes = new SelfTest(out, noScreen).passes();
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertThat(passes).as(said).isTrue();
    return said.lines().toList();
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
