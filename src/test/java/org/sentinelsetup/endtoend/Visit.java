package org.sentinelsetup.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.sentinelsetup.Kept;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.cli.ExitCode;
import org.sentinelsetup.cli.Outside;
import org.sentinelsetup.cli.Person;
import org.sentinelsetup.cli.TerminalPlayer;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.wizard.Answers;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/**
 * What became of a person who went through a wizard in the terminal and left; the cloud is still
 * there.
 *
 * @param ended how it ended
 * @param said what the terminal showed, however it was wrapped
 */
record Visit(TerminalPlayer.Ended ended, String said) {
  /** With a wizard of its own, as a process of its own would have it. */
  static Visit to(DemoCloud cloud, Person person) throws IOException, InterruptedException {
    return with(
        DemoWizard.on(cloud, 0, Answers.NONE, new Kept()), new Browser(cloud.baseUri()), person);
  }

  /** With a wizard that is there. */
  static Visit with(DemoWizard wizard, Outside outside, Person person)
      throws IOException, InterruptedException {
    var told = new ByteArrayOutputStream();
    try (var runner = wizard.runner()) {
      TerminalPlayer.Ended ended =
          new TerminalPlayer(
                  runner,
                  outside,
                  person,
                  wizard.turns(),
                  new PrintStream(told, true, StandardCharsets.UTF_8))
              .play();
      runner.send(new WizardEvent.Leave());
      return new Visit(ended, told.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "));
    }
  }

  ExitCode code() {
    return ExitCode.of(ended);
  }

  WizardState state() {
    return ended.state();
  }
}
