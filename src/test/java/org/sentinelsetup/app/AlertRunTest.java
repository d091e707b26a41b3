package org.sentinelsetup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.cli.AlertCommand;
import org.sentinelsetup.cli.Arguments;
import picocli.CommandLine;

/** The command of the alert e-mail, as it is typed. */
@Timeout(120)
final class AlertRunTest extends TypedCommands {
  private static final String LINK =
      "https://sns.eu-west-1.amazonaws.com/confirmation.html?TopicArn=arn:aws:sns:eu-west-1:"
          + "111122223333:cloudtrail-sentinel-integration-alarms&Token=2336412f37fb687f5d51e6e2"
          + "&Endpoint=security@example.com";

  private static AlertCommand parsed(String... args) {
    var line = new CommandLine(new Arguments());
    List<CommandLine> typed = line.parseArgs(args).asCommandLineList();
    return typed.getLast().getCommand();
  }

  @Test
  void itExplainsItself() {
    assertThat(run("", "alert", "--help")).isZero();
    assertThat(out())
        .contains("sentinel-setup alert", "--confirm-link-stdin", "--test", "--yes", "--setup")
        .contains("--profile", "--key-profile", "--json", "--demo", "Exit codes: 0 done");
    assertThat(err()).isEmpty();
  }

  @Test
  void nothingIsDoneThatWasNotAskedFor() {
    AlertCommand bare = parsed("alert", "--setup", "setup.json");
    assertThat(List.of(bare.link(), bare.test(), bare.yes(), bare.common().run().json()))
        .containsOnly(false);
    AlertCommand all =
        parsed(
            "alert",
            "--confirm-link-stdin",
            "--test",
            "--yes",
            "--json",
            "--demo",
            "happy",
            "--profile",
            "logs");
    assertThat(List.of(all.link(), all.test(), all.yes(), all.common().run().json()))
        .containsOnly(true);
    assertThat(all.common().run().demo()).contains("happy");
    assertThat(all.common().run().profile()).isEqualTo("logs");
    assertThat(all.report()).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsBadInput() {
    assertThat(run("", "alert")).isEqualTo(2);
    assertThat(run("", "alert", "--setup", setup.toString())).isEqualTo(2);
    assertThat(demo("", "alert", "--report", "report.md")).isEqualTo(2);
    assertThat(demo("", "alert", "--confirm-link", LINK)).isEqualTo(2);
    assertThat(run("", "alert", "--setup", setup.toString(), "--demo", "nobody-knows"))
        .isEqualTo(2);
    assertThat(err())
        .contains("The environment holds no credentials")
        .contains("Unknown options: '--report'")
        .contains("There is no scenario 'nobody-knows'");
  }

  /** Each command has a demo cloud of its own, on which nothing is set up yet. */
  @Test
  void whereNothingIsSetUpItSaysSoAndTheLinkIsNotRepeated() {
    assertThat(demo(LINK + "\n", "alert", "--confirm-link-stdin", "--json")).isEqualTo(1);
    assertThat(json().path("command").asString()).isEqualTo("alert");
    assertThat(json().path("outcome").asString()).isEqualTo("not-done");
    assertThat(json().at("/problem/title").asString()).isNotEmpty();
    assertThat(json().has("alert")).isFalse();
    assertThat(out() + err())
        .contains("cloudtrail-sentinel-integration")
        .doesNotContain("2336412f37fb687f5d51e6e2");
  }

  @Test
  void nobodyIsAskedAboutATestWithoutATopic() {
    assertThat(demo("yes\n", "alert", "--test")).isEqualTo(1);
    assertThat(err()).doesNotContain("[yes/no]");
  }
}
