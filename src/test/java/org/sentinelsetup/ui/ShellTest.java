package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.control.QuestionBar;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

class ShellTest {
  private static final Problem PROBLEM =
      Problem.of(
          Text.of("wizard.stale.title"),
          Text.of("wizard.stale.cause"),
          Text.of("wizard.stale.action"));

  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private void show(WizardState state) {
    window = Rendering.open(false).show(state);
  }

  private Node node(String selector) {
    return window.scene().lookup(selector);
  }

  private void press(String selector) {
    Rendering.onFx(
        () -> {
          ((Button) node(selector)).fire();
          return null;
        });
  }

  private void key(KeyCode code) {
    Rendering.onFx(
        () -> {
          Node target = window.scene().getFocusOwner();
          Event.fireEvent(
              target == null ? window.scene().getRoot() : target,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          return null;
        });
  }

  @Test
  void theFooterNamesTheNextActionAndSendsIt() {
    show(Journey.previewed().state());
    assertThat(((Button) node("#next")).getText()).isEqualTo("Deploy to 111122223333, eu-west-1");
    press("#next");
    assertThat(window.sent()).containsExactly(new WizardEvent.Deploy());
  }

  @Test
  void whatIsMissingIsSaidBesideTheButton() {
    show(new Journey().state());
    assertThat(((Button) node("#next")).isDisabled()).isTrue();
    assertThat(((Hyperlink) node("#reason")).getText()).isNotBlank();
  }

  @Test
  void backGoesOneStepBackAndIsNotThereOnTheFirst() {
    show(Journey.previewed().state());
    press("#back");
    assertThat(window.sent()).containsExactly(new WizardEvent.GoTo(StepId.SENTINEL));
    window.show(new Journey().state());
    assertThat(node("#back").isVisible()).isFalse();
  }

  @Test
  void enterInAFieldPressesTheNextAction() {
    show(Journey.answered().state());
    Rendering.onFx(
        () -> {
          node("#workspace .text-field").requestFocus();
          return null;
        });
    key(KeyCode.ENTER);
    assertThat(window.sent()).containsExactly(new WizardEvent.Preview());
  }

  @Test
  void escapeStopsWhatTheStepIsDoingAndNothingElse() {
    show(Journey.answered().state());
    key(KeyCode.ESCAPE);
    assertThat(window.sent()).isEmpty();
    window.show(Journey.answered().send(new WizardEvent.Preview()).state());
    key(KeyCode.ESCAPE);
    assertThat(window.sent()).containsExactly(new WizardEvent.Cancel(StepId.REVIEW));
  }

  @Test
  void aProblemOfTheStepHasItsNextActionAsAButton() {
    show(
        Journey.answered()
            .send(new WizardEvent.Preview(), new Answer.Failed(StepId.REVIEW, PROBLEM))
            .state());
    assertThat(((Button) node("#problem #way")).getText()).isEqualTo("Preview changes");
    press("#problem #way");
    assertThat(window.sent()).containsExactly(new WizardEvent.Preview());
  }

  @Test
  void aFaultOfTheProgramIsToldAndCanBeTakenAway() {
    show(Journey.answered().state());
    Rendering.onFx(
        () -> {
          window.shell().tell(PROBLEM);
          return null;
        });
    Node banner = node("#fault");
    assertThat(banner.isVisible()).isTrue();
    press("#dismiss");
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void aQuestionHasItsFocusOnTheWayBackAndDoesNothingUnlessAnswered() {
    show(Journey.previewed().send(new WizardEvent.Deploy()).state());
    List<String> done = new ArrayList<>();
    var question =
        new QuestionBar.Question(
            Text.of("ui.close.title"),
            Text.of("ui.close.detail"),
            Text.of("ui.close.yes"),
            Text.of("ui.close.no"),
            () -> done.add("closed"));
    Rendering.onFx(
        () -> {
          window.shell().ask(question);
          return null;
        });
    assertThat(node("#no").isFocused()).isTrue();
    key(KeyCode.ESCAPE);
    assertThat(node("#no").getParent().isVisible()).isFalse();
    assertThat(done).isEmpty();
    Rendering.onFx(
        () -> {
          window.shell().ask(question);
          return null;
        });
    press("#yes");
    assertThat(done).containsExactly("closed");
  }

  @Test
  void captionsAreForTheDemoOnlyAndCanBeSwitchedOff() {
    WizardState demo = Phases.all().get("review");
    show(demo);
    assertThat(node("#caption").isVisible()).isTrue();
    assertThat(((Label) node("#demo")).isVisible()).isTrue();
    Rendering.onFx(
        () -> {
          window.appearance().look().set(window.appearance().look().get().captioned(false));
          return null;
        });
    assertThat(node("#caption").isVisible()).isFalse();
    Rendering.onFx(
        () -> {
          window.appearance().look().set(window.appearance().look().get().captioned(true));
          return null;
        });
    window.show(Journey.previewed().state());
    assertThat(node("#caption").isVisible()).isFalse();
    assertThat(node("#demo").isVisible()).isFalse();
  }

  @Test
  void aSignInIsWaitedForOnAnyPageAndItsPageOpensOnce() {
    Journey journey = Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS));
    journey.send(
        new Answer.SessionEnded(journey.effects().getLast(), PROBLEM),
        new SignInAct.SignIn(),
        new Answer.PromptShown(Samples.page()));
    show(journey.state());
    assertThat(window.browsed()).containsExactly(Samples.page().open());
    assertThat(window.sees("#link")).isTrue();
    window.show(journey.send(new WizardEvent.GoTo(StepId.SIGN_IN)).state());
    assertThat(window.browsed()).as("not a second time").hasSize(1);
    window.show(journey.send(new Answer.Renewed(Samples.signedIn())).state());
    assertThat(window.sees("#link")).isFalse();
  }

  @Test
  void whatWaitsForASignInSaysSoAndOffersIt() {
    Journey journey = Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS));
    journey.send(new Answer.SessionEnded(journey.effects().getLast(), PROBLEM));
    show(journey.state());
    assertThat(window.browsed()).isEmpty();
    assertThat(((Button) node("#next")).getText()).isEqualTo("Sign in again");
    press("#way");
    assertThat(window.sent()).containsExactly(new SignInAct.SignIn());
  }

  @Test
  void accountAndRegionAreAlwaysInSight() {
    show(Journey.answered().state());
    assertThat(((Label) node("#region")).getText()).isEqualTo("eu-west-1");
    assertThat(((Label) node("#account .account-name")).getText()).isEqualTo("Log archive");
    assertThat(((Label) node("#session")).getText()).isEqualTo("Session ends in 60 min");
  }
}
