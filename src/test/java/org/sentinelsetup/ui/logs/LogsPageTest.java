package org.sentinelsetup.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.LogAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;

class LogsPageTest {
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

  private static Journey listing() {
    return Journey.signedIn().send(new WizardEvent.GoTo(StepId.LOGS));
  }

  private static Journey listed() {
    return listing().send(new Answer.BucketsFound(Samples.buckets()));
  }

  private static Journey looking() {
    return listed().send(new LogAct.BucketChosen("acme-org-logs"));
  }

  private static Journey found(LogSource source) {
    return looking().send(new Answer.SourceFound(source));
  }

  private static LogSource encryptedWith(KeyInUse... keys) {
    LogSource like = Samples.source();
    return new LogSource(
        like.type(),
        like.bucket(),
        like.owner(),
        like.region(),
        like.prefix(),
        List.of(keys),
        like.why(),
        false,
        List.of(),
        false,
        null,
        null,
        List.of());
  }

  private void show(Journey journey) {
    if (window == null) {
      window = Rendering.open(false);
    }
    window.show(journey.state());
  }

  private boolean seen(String selector) {
    Node node = window.scene().lookup(selector);
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private String status() {
    return ((Label) window.scene().lookup("#status")).getText();
  }

  private void press(String id) {
    Rendering.onFx(
        () -> {
          ((Button) window.scene().lookup("#" + id)).fire();
          return null;
        });
  }

  private String texts() {
    Node source = window.scene().lookup("#source");
    return String.join(
        "\n",
        Stream.concat(
                source.lookupAll(".label").stream().map(node -> ((Label) node).getText()),
                source.lookupAll(".selectable-text").stream()
                    .map(node -> ((TextInputControl) node).getText()))
            .toList());
  }

  @Test
  void aLookSaysWhatItDoesAndCanBeStopped() {
    show(listing());
    assertThat(status()).isEqualTo("Finding the buckets \u00b7 0:00");
    show(looking());
    assertThat(status()).isEqualTo("Looking into acme-org-logs \u00b7 0:00");
    press("cancelLook");
    assertThat(window.sent()).containsExactly(new WizardEvent.Cancel(StepId.LOGS));
    assertThat(seen("#look")).isFalse();
  }

  @Test
  void whatWasStoppedOrFailedCanBeLookedForOnceMore() {
    show(listing().send(new WizardEvent.Cancel(StepId.LOGS)));
    assertThat(status()).isEqualTo("The buckets of this account are not listed.");
    assertThat(seen("#cancelLook")).isFalse();
    press("look");
    show(looking().send(new Answer.Failed(StepId.LOGS, PROBLEM)));
    assertThat(status()).isEqualTo("Nothing was found out about this bucket.");
    press("look");
    assertThat(window.sent())
        .containsExactly(new LogAct.ListBuckets(), new LogAct.BucketChosen("acme-org-logs"));
  }

  @Test
  void anAccountWithoutBucketsIsCalledSo() {
    show(listing().send(new Answer.BucketsFound(Listed.all(List.of()))));
    assertThat(status()).startsWith("This account has no buckets.");
    Label none =
        (Label) ((ListView<?>) window.scene().lookup("#buckets .list-view")).getPlaceholder();
    assertThat(none.getText()).isEqualTo("No buckets.");
    assertThat(seen("#look")).isFalse();
  }

  @Test
  void theListIsNarrowedAndABucketChosen() {
    show(listed());
    assertThat(status()).isEqualTo("Choose a bucket to see what lies in it.");
    Rendering.onFx(
        () -> {
          var filter = (TextField) window.scene().lookup("#buckets .text-field");
          filter.setText("us-east");
          Event.fireEvent(
              filter,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          return null;
        });
    assertThat(window.sent()).containsExactly(new LogAct.BucketChosen("acme-web"));
  }

  @Test
  void whatWasFoundIsShownWithItsReasons() {
    show(found(Samples.source()));
    assertThat(seen("#status")).isFalse();
    assertThat(texts())
        .contains(
            "Found in acme-org-logs",
            "AWSCloudTrail",
            "AWSLogs/o-a1b2c3d4e5/",
            "organisation trail acme-org-trail writes here",
            "eu-west-1",
            "2026-11-25T13:56:00Z",
            Samples.KEY,
            "Proposed because it is used by the newest object.")
        .doesNotContain("It belongs to");
  }

  @Test
  void keysOfOthersAndOfAwsAreCalledSo() {
    String elsewhere = "arn:aws:kms:eu-west-1:999900001111:key/1111aaaa";
    show(
        found(
            encryptedWith(
                new KeyInUse(
                    KmsKey.unseen(elsewhere, "999900001111"), Text.of("discovery.key.default")),
                new KeyInUse(
                    new KmsKey(Samples.KEY, Samples.ACCOUNT, false, "Enabled", "", ""),
                    Text.of("discovery.key.newest")))));
    assertThat(texts())
        .contains(
            elsewhere,
            "It belongs to account 999900001111, where you have no role",
            "AWS manages this key",
            "none seen");
    show(found(encryptedWith()));
    assertThat(texts())
        .contains("no key policy has to change")
        .doesNotContain(elsewhere, "AWS manages this key");
  }

  @Test
  void oneLogIsReadWhenThePersonSaysSo() {
    show(found(Samples.source()));
    assertThat(label("#format")).isEqualTo("Format not checked");
    press("checkFormat");
    assertThat(window.sent()).containsExactly(new LogAct.CheckFormat());
    show(
        found(Samples.source())
            .send(
                new LogAct.CheckFormat(),
                new Answer.FormatChecked(
                    FormatVerdict.misfit("discovery.only-digests", "discovery.by-folder"))));
    assertThat(label("#format")).isEqualTo("Sentinel cannot read these logs");
    assertThat(seen("#checkFormat")).isFalse();
  }

  @Test
  void digestsAreAQuestionWithAWarningThatStays() {
    show(found(Samples.source()));
    assertThat(window.find("#ruleEach", RadioButton.class).getText())
        .isEqualTo("One rule for each of 2 accounts, without digests");
    Rendering.onFx(
        () -> {
          window.find("#ruleEach", RadioButton.class).fire();
          return null;
        });
    assertThat(window.sent()).containsExactly(new LogAct.RulesChosen(true));
    Journey split = found(Samples.source()).send(new LogAct.RulesChosen(true));
    show(split);
    assertThat(texts()).contains("Accounts that join later are not ingested");
    assertThat(split.state().logs().source().rulePrefixes())
        .containsExactly(
            "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/",
            "AWSLogs/o-a1b2c3d4e5/444455556666/CloudTrail/");
  }

  @Test
  void aKeyElsewhereIsEnteredWithARoleThereOrLeftToItsOwner() {
    Journey journey = found(Samples.sourceWithKeyElsewhere());
    show(journey);
    assertThat(texts()).contains("It belongs to Management, account 444455556666");
    press("KeyAccountChosen");
    show(
        journey.send(
            new LogAct.KeyAccountChosen("444455556666"),
            new Answer.KeyRolesFound(
                Listed.all(List.of(new AccountRole("444455556666", "KeyAdmin"))))));
    assertThat(seen("#keyRoles")).isTrue();
    show(
        journey.send(
            new LogAct.KeyRoleChosen("KeyAdmin"), new Answer.KeyRoleTaken(Samples.keyAdmin())));
    assertThat(seen("#keyRoles")).isFalse();
    assertThat(texts()).contains("Its policy is changed with your role KeyAdmin there.");
    press("KeyAccountLeft");
    assertThat(window.sent())
        .containsExactly(
            new LogAct.KeyAccountChosen("444455556666"), new LogAct.KeyAccountLeft("444455556666"));
  }

  private String label(String selector) {
    return window.find(selector, Label.class).getText();
  }

  @Test
  void theListKeepsItsWidthWhenSomethingIsFound() {
    show(listing());
    double width = width();
    show(looking());
    assertThat(width()).isEqualTo(width);
    show(found(Samples.source()));
    assertThat(width()).isEqualTo(width).isPositive();
  }

  private double width() {
    return Rendering.onFx(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return window.scene().lookup("#buckets").getLayoutBounds().getWidth();
        });
  }

  @Test
  void theReasonLeadsToTheBuckets() {
    show(listed());
    Rendering.onFx(
        () -> {
          ((Hyperlink) window.scene().lookup("#reason")).fire();
          return null;
        });
    assertThat(window.scene().getFocusOwner())
        .isEqualTo(window.scene().lookup("#buckets .list-view"));
  }

  @Test
  void afterTheGoAheadNothingCanBeChosen() {
    show(Journey.deployed().send(new WizardEvent.GoTo(StepId.LOGS)));
    assertThat(window.scene().lookup("#buckets .list-view").isDisabled()).isTrue();
    assertThat(seen("#fixed")).isTrue();
    assertThat(seen("#look")).isFalse();
    assertThat(texts()).contains(Samples.KEY);
  }

  @Test
  void pictures() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      if (window != null) {
        window.close();
      }
      window = Rendering.open(dark, 1000, 620, 100);
      String theme = dark ? "-dark.png" : "-light.png";
      show(looking());
      window.picture(folder.resolve("logs-looking" + theme));
      show(looking().send(new Answer.Failed(StepId.LOGS, PROBLEM)));
      window.picture(folder.resolve("logs-failed" + theme));
      show(found(Samples.source()));
      window.picture(folder.resolve("logs" + theme));
      assertThat(folder.resolve("logs" + theme)).isNotEmptyFile();
    }
  }
}
