package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SignInOffer;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.SignInAct;

/** Small forms with nothing in them, something wrong, and something right. */
class FormsTest {
  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private void show(String phase) {
    window = Rendering.open(false).show(Phases.all().get(phase));
  }

  private void open(String link) {
    Rendering.onFx(
        () -> {
          window.find("#" + link, Hyperlink.class).fire();
          return null;
        });
    window.settle();
  }

  private void type(String field, String text) {
    Rendering.onFx(
        () -> {
          window.find("#" + field + " .text-field", TextField.class).setText(text);
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  private ComboBox<SignInOffer> offers() {
    return window.find("#offers", ComboBox.class);
  }

  private void choose(int offer) {
    Rendering.onFx(
        () -> {
          offers().setValue(offers().getItems().get(offer));
          return null;
        });
  }

  @Test
  void aProfileIsUsedOnceOneIsChosenThatCanBe() {
    show("sign in, profiles");
    Button use = window.find("#useOffer", Button.class);
    assertThat(use.isDisabled()).as("nothing chosen").isTrue();
    choose(2);
    assertThat(use.isDisabled()).as("one that cannot be used").isTrue();
    choose(1);
    assertThat(use.isDisabled()).isFalse();
    window.press("useOffer");
    window.press("reuseSession");
    assertThat(window.sent())
        .containsExactly(
            new SignInAct.OfferChosen(offers().getItems().get(1)), new SignInAct.ReuseSession());
  }

  @Test
  void anotherRoleIsTakenOnceItsArnIsOne() {
    window = Rendering.open(false).show(Journey.signedIn().state());
    open("anotherRole");
    window.press("takeRole");
    assertThat(window.sent()).as("an empty field").isEmpty();
    assertThat(window.sees("#roleArn .field-error")).isTrue();
    type("roleArn", "Deploy");
    window.press("takeRole");
    assertThat(window.sent()).as("no ARN").isEmpty();
    type("roleArn", "arn:aws:iam::111122223333:role/Deploy");
    type("externalId", "acme-7f3a");
    window.press("takeRole");
    assertThat(window.sent())
        .containsExactly(
            new SignInAct.AssumeRole(
                new RoleToAssume("arn:aws:iam::111122223333:role/Deploy", "acme-7f3a", null)));
  }

  @Test
  void otherLogsAreLookedForOnceTheirFolderIsNamed() {
    show("logs, found");
    open("elsewhere");
    window.press("lookThere");
    assertThat(window.sent()).as("the whole bucket").isEmpty();
    assertThat(window.sees("#prefix .field-error")).isTrue();
    type("prefix", "s3://acme-org-logs/exports/app");
    window.press("lookThere");
    assertThat(window.sent())
        .containsExactly(
            new LogAct.FolderChosen(
                LogFolder.of(LogType.CLOUDTRAIL, "exports/app/", Text.of("discovery.by-person"))));
  }
}
