package org.sentinelsetup.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

class SignInPageTest {
  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private static Journey accounts() {
    return Journey.prompted(Samples.prompt()).send(new Answer.AccountsFound(Samples.accounts()));
  }

  private Rendering show(Journey journey) {
    window = Rendering.open(false).show(journey.state());
    return window;
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return window.find(selector, type);
  }

  private void key(String selector, KeyCode code) {
    Rendering.onFx(
        () -> {
          Node node = window.scene().lookup(selector);
          Event.fireEvent(
              node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          return null;
        });
  }

  private void filter(String list, String text) {
    Rendering.onFx(
        () -> {
          find(list + " .text-field", TextField.class).setText(text);
          return null;
        });
  }

  private List<String> spoken(String list) {
    return Rendering.onFx(
        () ->
            window.scene().lookup(list).lookupAll(".list-cell").stream()
                .map(node -> (ListCell<?>) node)
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingInt(ListCell::getIndex))
                .map(Node::getAccessibleText)
                .toList());
  }

  @Test
  void whatIsTypedIsSent() {
    show(new Journey());
    Rendering.onFx(
        () -> {
          find("#startUrl .text-field", TextField.class).setText("https://a.awsapps.com/start");
          find("#ssoRegion .text-field", TextField.class).setText("eu-west-1");
          return null;
        });
    assertThat(window.sent())
        .containsExactly(
            new SignInAct.StartUrlTyped("https://a.awsapps.com/start"),
            new SignInAct.SsoRegionTyped("eu-west-1"));
    assertThat(window.sees("#whoName")).isFalse();
    assertThat(window.sees("#accounts")).isFalse();
  }

  @Test
  void typingNarrowsTheAccountsAndEnterChooses() {
    show(accounts());
    assertThat(spoken("#accounts"))
        .containsExactly(
            "Log archive, 111122223333 \u00b7 log-archive@example.com",
            "Management, 444455556666 \u00b7 management@example.com");
    filter("#accounts", "4444");
    key("#accounts .text-field", KeyCode.ENTER);
    assertThat(window.sent()).containsExactly(new SignInAct.AccountChosen("444455556666"));
  }

  @Test
  void enterWithSeveralLeftLeadsToTheListInsteadOfLeavingThePage() {
    show(Journey.signedIn());
    filter("#accounts", "example.com");
    key("#accounts .text-field", KeyCode.ENTER);
    assertThat(window.sent()).isEmpty();
    assertThat(window.scene().getFocusOwner())
        .isEqualTo(window.scene().lookup("#accounts .list-view"));
  }

  @Test
  void arrowsMoveAndEnterChooses() {
    show(accounts());
    key("#accounts .text-field", KeyCode.DOWN);
    key("#accounts .list-view", KeyCode.DOWN);
    assertThat(window.sent()).isEmpty();
    key("#accounts .list-view", KeyCode.ENTER);
    assertThat(window.sent()).containsExactly(new SignInAct.AccountChosen("444455556666"));
  }

  @Test
  void nothingToChooseFromIsSaidWithItsReason() {
    show(accounts());
    assertThat(placeholder("#roles")).isEqualTo("Choose an account first.");
    window.show(accounts().send(new SignInAct.AccountChosen(Samples.ACCOUNT)).state());
    assertThat(placeholder("#roles")).isEqualTo("Finding the roles of the account");
    assertThat(find("#whoName", Label.class).getText())
        .isEqualTo("Finding the roles of the account");
    window.press("cancelSearch");
    assertThat(window.sent()).containsExactly(new WizardEvent.Cancel(StepId.SIGN_IN));
    window.show(
        accounts()
            .send(
                new SignInAct.AccountChosen(Samples.ACCOUNT),
                new Answer.RolesFound(Listed.all(List.of())))
            .state());
    assertThat(placeholder("#roles")).startsWith("No roles found.");
    filter("#accounts", "nobody");
    assertThat(placeholder("#accounts")).isEqualTo("Nothing matches \u201cnobody\u201d.");
  }

  private String placeholder(String list) {
    return Rendering.onFx(
        () -> ((Label) find(list + " .list-view", ListView.class).getPlaceholder()).getText());
  }

  @Test
  void whoYouAreIsShownAndTheChosenOnesAreMarked() {
    show(Journey.signedIn());
    assertThat(find("#whoName", Label.class).getText())
        .isEqualTo("Log archive, 111122223333, as LogAdmin");
    assertThat(find("#identity", TextInputControl.class).getText())
        .isEqualTo(Samples.identity().arn());
    assertThat(spoken("#accounts").getFirst()).endsWith(", chosen");
    assertThat(spoken("#roles").getFirst()).startsWith("LogAdmin").endsWith(", chosen");
    assertThat(spoken("#roles").getLast()).startsWith("ReadOnly").doesNotContain("chosen");
    window.press("signInAgain");
    assertThat(window.sent()).containsExactly(new SignInAct.SignIn());
  }

  @Test
  void anAccountWithoutANameIsCalledByItsNumber() {
    show(
        Journey.prompted(Samples.prompt())
            .send(
                new Answer.AccountsFound(Listed.all(List.of(new Account(Samples.ACCOUNT, "", "")))),
                new SignInAct.AccountChosen(Samples.ACCOUNT),
                new Answer.RolesFound(Samples.roles())));
    assertThat(spoken("#accounts").getFirst()).startsWith("111122223333");
    assertThat(find("#whoName", Label.class).getText()).isEqualTo("Choose a role in 111122223333.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1100})
  void theListsStayWhereTheyAreFromTheAccountToTheIdentity(int wide) {
    Journey journey = accounts();
    window = Rendering.open(false, wide, 720, 100).show(journey.state());
    double place = top();
    for (WizardEvent next :
        List.of(
            new SignInAct.AccountChosen(Samples.ACCOUNT),
            new Answer.RolesFound(Samples.roles()),
            new SignInAct.RoleChosen("LogAdmin"),
            new Answer.RoleTaken(Samples.signedIn()))) {
      window.show(journey.send(next).state());
      assertThat(top()).as(next.toString()).isEqualTo(place);
    }
  }

  private double top() {
    return Rendering.onFx(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return window.scene().lookup("#choices").getLayoutY();
        });
  }

  @Test
  void theReasonLeadsToWhatIsMissing() {
    show(new Journey());
    assertThat(led()).isEqualTo(window.scene().lookup("#startUrl .text-field"));
    window.show(
        new Journey().send(new SignInAct.StartUrlTyped("https://a.awsapps.com/start")).state());
    assertThat(led()).isEqualTo(window.scene().lookup("#ssoRegion .text-field"));
    window.show(accounts().state());
    assertThat(led()).isEqualTo(window.scene().lookup("#accounts .list-view"));
    window.show(
        accounts()
            .send(
                new SignInAct.AccountChosen(Samples.ACCOUNT),
                new Answer.RolesFound(Samples.roles()))
            .state());
    assertThat(led()).isEqualTo(window.scene().lookup("#roles .list-view"));
  }

  private Node led() {
    return Rendering.onFx(
        () -> {
          find("#reason", Hyperlink.class).fire();
          return window.scene().getFocusOwner();
        });
  }

  @Test
  void afterTheGoAheadNothingCanBeChanged() {
    show(Journey.deployed().send(new WizardEvent.GoTo(StepId.SIGN_IN)));
    assertThat(find("#startUrl .text-field", TextField.class).isEditable()).isFalse();
    assertThat(window.scene().lookup("#accounts .list-view").isDisabled()).isTrue();
    assertThat(window.scene().lookup("#roles .list-view").isDisabled()).isTrue();
    assertThat(window.sees("#signInAgain")).isFalse();
    assertThat(window.sees("#fixed")).isTrue();
  }

  @Test
  void pictures() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    window = Rendering.open(false);
    for (boolean dark : new boolean[] {false, true}) {
      window.close();
      window = Rendering.open(dark, 1000, 620, 100);
      String theme = dark ? "-dark.png" : "-light.png";
      picture(Journey.prompted(Samples.prompt()), folder.resolve("signin-code" + theme));
      picture(
          accounts().send(new SignInAct.AccountChosen(Samples.ACCOUNT)),
          folder.resolve("signin-finding" + theme));
      picture(Journey.signedIn(), folder.resolve("signin" + theme));
    }
  }

  private void picture(Journey journey, Path file) {
    window.show(journey.inDemo()).picture(file);
    assertThat(file).isNotEmptyFile();
  }
}
