package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sentinelsetup.Kept;
import org.sentinelsetup.app.DemoScript;
import org.sentinelsetup.app.DemoWizard;
import org.sentinelsetup.cli.Browser;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.Activity;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** The ways into the wizard, and from one to the other while it waits. */
@Timeout(60)
class SignInWaysTest {
  private final States states = new States();
  private DemoWizard wizard;

  @BeforeEach
  void open() {
    wizard =
        DemoWizard.open(Options.instant(Scenario.HAPPY), DemoScript.person().answers(), new Kept());
    wizard.runner().watch(states::add);
  }

  @AfterEach
  void close() {
    wizard.close();
  }

  /** The page that is waited for, once somebody listens for its answer. */
  private BrowserPrompt waiting() throws InterruptedException {
    wizard.runner().send(new SignInAct.SignIn());
    return (BrowserPrompt) states.await(state -> state.signIn().prompt() != null).signIn().prompt();
  }

  private static int port(BrowserPrompt prompt) {
    Matcher port = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/").matcher(redirect(prompt.open()));
    assertThat(port.find()).isTrue();
    return Integer.parseInt(port.group(1));
  }

  private static String redirect(URI page) {
    return page.getQuery();
  }

  private static boolean listens(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void theBrowserLeadsBackToTheWizard() throws Exception {
    BrowserPrompt prompt = waiting();
    assertThat(listens(port(prompt))).isTrue();
    new Browser(wizard.cloud().baseUri()).allow(prompt);
    WizardState signedIn = states.await(state -> state.signIn().accounts().complete());
    assertThat(signedIn.signIn().prompt()).isNull();
    assertThat(listens(port(prompt))).isFalse();
  }

  @Test
  void aStartUrlThatIdentityCenterDoesNotKnowIsNamedWithItsRegion() throws Exception {
    wizard.runner().send(new SignInAct.StartUrlTyped("https://other.awsapps.com/start"));
    wizard.runner().send(new SignInAct.SignInWithCode());
    WizardState failed =
        states.await(state -> state.signIn().activity() instanceof Activity.Failed);
    var problem = ((Activity.Failed) failed.signIn().activity()).problem();
    assertThat(problem.title()).isEqualTo(Text.of("problem.portal-unknown.title"));
    assertThat(Words.say(problem.cause()))
        .contains("https://other.awsapps.com/start", "eu-central-1");
  }

  @Test
  void aCodeIsWantedInstead() throws Exception {
    BrowserPrompt prompt = waiting();
    wizard.runner().send(new SignInAct.SignInWithCode());
    WizardState coded = states.await(state -> state.signIn().prompt() instanceof DevicePrompt);
    assertThat(listens(port(prompt))).isFalse();
    new Browser(wizard.cloud().baseUri()).allow(coded.signIn().prompt());
    states.await(state -> state.signIn().accounts().complete());
  }

  @Test
  void givingUpStopsListening() throws Exception {
    BrowserPrompt prompt = waiting();
    wizard.runner().send(new WizardEvent.Cancel(StepId.SIGN_IN));
    WizardState cancelled = states.await(state -> state.signIn().prompt() == null);
    assertThat(cancelled.signIn().activity()).isEqualTo(Activity.IDLE);
    wizard.close();
    assertThat(listens(port(prompt))).isFalse();
  }
}
