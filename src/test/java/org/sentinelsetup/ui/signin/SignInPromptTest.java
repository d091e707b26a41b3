package org.sentinelsetup.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.ui.Desk;
import org.sentinelsetup.ui.FileChoice;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

/** What is shown while the browser is waited for: a page that leads back, or a code. */
class SignInPromptTest {
  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private Rendering show(Journey journey) {
    window = Rendering.open(false).show(journey.state());
    return window;
  }

  @Test
  void theCodeCanBeSelectedAndItsPageOpensOnce() {
    show(Journey.prompted(Samples.prompt())).show(Journey.prompted(Samples.prompt()).state());
    assertThat(window.browsed()).containsExactly(Samples.prompt().pageWithCode());
    var code = window.find(".code", TextInputControl.class);
    assertThat(code.getText()).isEqualTo("ABCD-EFGH");
    assertThat(code.isEditable()).isFalse();
    assertThat(
            window.scene().getRoot().lookupAll(".caption").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()))
        .contains("expires in 10:00");
    window.press("openAgain");
    assertThat(window.browsed()).hasSize(2);
    DevicePrompt old = Samples.prompt();
    var other =
        new DevicePrompt(
            "WXYZ-KLMN", old.page(), URI.create(old.page() + "?user_code=WXYZ-KLMN"), Samples.NOW);
    window.show(Journey.prompted(Samples.prompt()).send(new Answer.PromptShown(other)).state());
    assertThat(window.browsed()).hasSize(3).last().isEqualTo(other.pageWithCode());
    assertThat(code.getText()).isEqualTo("WXYZ-KLMN");
  }

  @Test
  void thePageOfTheBrowserOpensOnceAndCanBeCopied() {
    Journey journey = Journey.prompted(Samples.page());
    show(journey).show(journey.state());
    assertThat(window.browsed()).containsExactly(Samples.page().open());
    var link = window.find("#link", TextInputControl.class);
    assertThat(link.getText()).isEqualTo(Samples.page().open().toString());
    assertThat(link.isEditable()).isFalse();
    // The last of its lines is shown whole, with its underscores.
    assertThat(
            ((ScrollPane) link.lookup(".scroll-pane")).getContent().getLayoutBounds().getHeight())
        .isGreaterThan(30)
        .isLessThanOrEqualTo(link.getHeight());
    assertThat(window.sees("#approve")).isFalse();
    window.press("openAgain");
    assertThat(window.browsed()).hasSize(2);
    window.press("cancelSignIn");
    window.press("useCode");
    assertThat(window.sent())
        .containsExactly(new WizardEvent.Cancel(StepId.SIGN_IN), new SignInAct.SignInWithCode());
    window.show(Journey.prompted(Samples.prompt()).state());
    assertThat(window.sees("#link")).isFalse();
    assertThat(window.find(".code", TextInputControl.class).getText()).isEqualTo("ABCD-EFGH");
  }

  @ParameterizedTest
  @CsvSource({"59, false", "60, false", "61, true"})
  void afterAMinuteStartUrlAndRegionAreSuspected(long seconds, boolean suspected) {
    window = Rendering.open(false);
    var desk =
        new Desk(
            _ -> {},
            _ -> {},
            _ -> {},
            (_, _) -> {},
            FileChoice.NOBODY,
            () -> Samples.NOW.plusSeconds(seconds));
    Label hint =
        Rendering.onFx(
            () -> {
              var cards = new PromptCards(desk);
              cards.show(Journey.prompted(Samples.page()).state().signIn(), Environment.AWS);
              return (Label) cards.lookup("#waitingLong");
            });
    assertThat(hint.isVisible()).isEqualTo(suspected);
    assertThat(hint.getText()).contains("https://acme.awsapps.com/start", "eu-central-1");
  }

  @Test
  void whatWasAskedWithCannotBeChangedWhileItIsWaitedFor() {
    show(Journey.prompted(Samples.page()));
    assertThat(window.find("#startUrl .text-field", TextInputControl.class).isEditable()).isFalse();
    window.show(Journey.typed().state());
    assertThat(window.find("#startUrl .text-field", TextInputControl.class).isEditable()).isTrue();
  }

  @Test
  void theDemoOffersToAllowThePage() {
    window = Rendering.open(false).show(Journey.prompted(Samples.page()).inDemo());
    window.press("approve");
    assertThat(window.approved()).containsExactly(Samples.page());
  }

  @Test
  void waitingCanBeCancelled() {
    show(Journey.prompted(Samples.prompt()));
    window.press("cancelSignIn");
    assertThat(window.sent()).containsExactly(new WizardEvent.Cancel(StepId.SIGN_IN));
    assertThat(window.sees("#approve")).isFalse();
  }

  @Test
  void theDemoOffersToApprove() {
    window = Rendering.open(false).show(Journey.prompted(Samples.prompt()).inDemo());
    assertThat(window.sees("#approve")).isTrue();
    window.press("approve");
    assertThat(window.approved()).containsExactly(Samples.prompt());
    assertThat(window.browsed()).containsExactly(Samples.prompt().pageWithCode());
  }
}
