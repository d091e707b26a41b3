package org.sentinelsetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Effect;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** However many steps the end of a session stops, and whichever is first, it is told once. */
class SessionToldTest {
  private final Journey journey = Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT));
  private final Effect alert = journey.effects().getLast();
  private final List<String> lines = new ArrayList<>();
  private @Nullable WizardState told;

  @Test
  void theAlertIsStoppedOnItsPageAndTheWatchOnTheNext() {
    tell();
    tell(new Answer.SessionEnded(alert, over("ExpiredToken")));
    tell(new FlowAct.ConnectionAdded());
    tell(new Answer.SessionEnded(watch(), over("ExpiredTokenException")));
    assertThat(lines)
        .containsOnlyOnce("   ✗ Your session in AWS has ended.")
        .contains("   AWS: ExpiredToken, HTTP 403, request 726b5bfb");
  }

  @Test
  void theWatchIsStoppedBeforeTheAlert() {
    tell(new FlowAct.ConnectionAdded());
    Effect watch = watch();
    tell(new Answer.SessionEnded(watch, over("ExpiredTokenException")));
    tell(new Answer.SessionEnded(alert, over("ExpiredToken")));
    assertThat(lines)
        .containsOnlyOnce("   ✗ Your session in AWS has ended.")
        .contains("   AWS: ExpiredTokenException, HTTP 403, request 726b5bfb");
  }

  @Test
  void aSecondEndIsToldAgain() {
    tell(new FlowAct.ConnectionAdded());
    Effect watch = watch();
    tell(new Answer.SessionEnded(watch, over("ExpiredToken")));
    tell(new SignInAct.SignIn());
    tell(new Answer.Renewed(Samples.signedIn()));
    tell(new Answer.SessionEnded(watch, over("ExpiredToken")));
    assertThat(lines).filteredOn("   ✗ Your session in AWS has ended."::equals).hasSize(2);
  }

  @Test
  void aSignInThatFailsIsToldByItself() {
    tell(new FlowAct.ConnectionAdded());
    tell(new Answer.SessionEnded(watch(), over("ExpiredToken")));
    tell(new SignInAct.SignIn());
    tell(new Answer.Failed(StepId.SIGN_IN, problem("problem.code-expired", null)));
    assertThat(lines)
        .containsOnlyOnce("   ✗ Your session in AWS has ended.")
        .filteredOn(line -> line.startsWith("   ✗"))
        .hasSize(2);
  }

  private Effect watch() {
    return journey.effects().getLast();
  }

  private void tell(WizardEvent... events) {
    journey.send(events);
    lines.addAll(Narrator.tell(told, journey.state()));
    told = journey.state();
  }

  private static Problem over(String code) {
    return problem(
        "problem.session-over", new AwsError("s", "Op", code, 403, "It is over.", "726b5bfb"));
  }

  private static Problem problem(String key, @Nullable AwsError aws) {
    return new Problem(
        Text.of(key + ".title"), Text.of(key + ".cause"), Text.of(key + ".action"), aws);
  }
}
