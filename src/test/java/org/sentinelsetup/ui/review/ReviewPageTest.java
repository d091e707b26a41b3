package org.sentinelsetup.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Approval;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.control.CopyButton;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.ReviewAct;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

class ReviewPageTest {
  private Rendering window;

  private static WizardState previewed(Plan plan) {
    return Journey.answered().send(new WizardEvent.Preview(), new Answer.PlanMade(plan)).state();
  }

  private Rendering open(WizardState state) {
    window = Rendering.open(false).show(state);
    return window;
  }

  @AfterEach
  void close() {
    window.close();
  }

  private TabPane tabs() {
    return (TabPane) window.scene().lookup(".review-tabs");
  }

  private void select(int tab) {
    Rendering.onFx(
        () -> {
          tabs().getSelectionModel().select(tab);
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return null;
        });
  }

  private List<String> texts() {
    return Rendering.onFx(
        () ->
            tabs().getSelectionModel().getSelectedItem().getContent().lookupAll("*").stream()
                .map(
                    node ->
                        switch (node) {
                          case Label label -> label.getText();
                          case javafx.scene.text.Text text -> text.getText();
                          case TextInputControl field -> field.getText();
                          default -> null;
                        })
                .filter(Objects::nonNull)
                .toList());
  }

  private String badge(int tab) {
    return ((Label) tabs().getTabs().get(tab).getGraphic()).getText();
  }

  @Test
  void theTabsSayWhatToExpect() {
    open(previewed(Plans.of(Plans.WARNING)));
    assertThat(tabs().getTabs().stream().map(Tab::getText))
        .containsExactly(
            "Checks", "Stack", "Key policy", "Notifications", "Commands", "Cost", "Template");
    assertThat(badge(0)).isEqualTo("1 warning");
    assertThat(badge(1)).isEqualTo("+12");
    assertThat(badge(2)).startsWith("+").doesNotContain("\u2212");
    assertThat(badge(3)).isEqualTo("+1");
    assertThat(((Label) window.scene().lookup("#lead")).getText())
        .contains("Nothing has been changed yet, but for a change set that is not executed");
  }

  @Test
  void whatBlocksComesFirstAndIsWhereTheReasonLeads() {
    open(previewed(Plans.of(Plans.WARNING, Plans.BLOCKER)));
    assertThat(badge(0)).isEqualTo("1 blocker");
    select(4);
    Rendering.onFx(
        () -> {
          ((Hyperlink) window.scene().lookup("#reason")).fire();
          return null;
        });
    assertThat(tabs().getSelectionModel().getSelectedIndex()).isZero();
    assertThat(window.scene().getFocusOwner())
        .isInstanceOfSatisfying(
            TextInputControl.class,
            field -> assertThat(field.getText()).contains("is in the state ROLLBACK_COMPLETE"));
    assertThat(texts())
        .contains("Blocker", "Warning", "Fine")
        .anyMatch(t -> t.startsWith("aws cloudformation delete-stack"));
  }

  @Test
  void resourcesAreSaidInWordsWithTheirSign() {
    open(previewed(Plans.of()));
    select(1);
    assertThat(texts())
        .contains("+", "New", "Role that Sentinel assumes", "cloudtrail-sentinel-integration")
        .anyMatch(text -> text.contains("but for the trust in Microsoft\u2019s token issuer"));
  }

  @Test
  void theKeyPolicyIsComparedBelowItsSentences() {
    open(previewed(Plans.of()));
    select(2);
    assertThat(texts())
        .anyMatch(text -> text.startsWith("Allows the role OIDC_Sentinel-cloudtrail-eu-west-1"))
        .contains("Two statements stay as they are.");
    ListView<?> lines =
        (ListView<?>)
            tabs().getSelectionModel().getSelectedItem().getContent().lookup(".diff-lines");
    assertThat(lines.getItems()).hasAtLeastOneElementOfType(DiffLine.Added.class);
    assertThat(lines.getItems()).hasAtLeastOneElementOfType(DiffLine.Folded.class);
    String copied =
        Rendering.onFx(
            () -> {
              var copy =
                  (CopyButton)
                      tabs()
                          .getSelectionModel()
                          .getSelectedItem()
                          .getContent()
                          .lookup(".copy-button");
              copy.fire();
              assertThat(copy.getText()).isEqualTo("Copied");
              return Clipboard.getSystemClipboard().getString();
            });
    assertThat(copied).contains("+       \"Action\": \"kms:Decrypt\"").contains("\u22ef");
  }

  @Test
  void notificationsAndTemplateAreShown() {
    open(previewed(Plans.of()));
    select(3);
    assertThat(texts()).anyMatch(text -> text.startsWith("Queue  arn:aws:sqs"));
    select(4);
    assertThat(texts())
        .anyMatch(text -> text.startsWith("aws cloudformation deploy"))
        .anyMatch(text -> text.startsWith("aws kms put-key-policy --region eu-west-1"))
        .anyMatch(text -> text.contains("--expected-bucket-owner 111122223333"));
    select(6);
    assertThat(texts())
        .contains("KMSKeyArn", "acme-org-logs")
        .anyMatch(
            text -> text.startsWith("AWSTemplateFormatVersion") || text.contains("Resources:"));
  }

  @Test
  void theSmallestWindowShowsEveryTab() throws Exception {
    open(previewed(Plans.of(Plans.WARNING)));
    select(2);
    Rendering.onFx(
        () -> {
          window.scene().getRoot().resize(1000, 620);
          window.scene().getRoot().layout();
          return null;
        });
    assertThat(tabs().getWidth()).isLessThan(720);
    Files.createDirectories(Path.of("target/pictures"));
    window.picture(Path.of("target/pictures/review-small.png"));
    assertThat(window.scene().lookup(".review-tabs .control-buttons-tab").isVisible()).isFalse();
  }

  @Test
  void theLayoutOfOneComparisonIsThatOfAll() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    window = Rendering.open(false, 1000, 620, 150).show(previewed(Plans.of(Plans.WARNING)));
    for (int tab : new int[] {2, 3}) {
      select(tab);
      var beside = (ToggleButton) Rendering.onFx(() -> content().lookup(".diff-toggle.right-pill"));
      assertThat(beside.isSelected()).isEqualTo(tab == 3);
      Rendering.onFx(
          () -> {
            beside.fire();
            return null;
          });
      window.settle();
      window.picture(Path.of("target/pictures/review-large-" + tab + ".png"));
      assertThat(content().lookupAll(".diff-row")).isNotEmpty();
      assertThat(((Region) content().lookup(".diff-lines")).getHeight()).isGreaterThan(80);
      assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
    }
  }

  @Test
  void theKeysAreHeardWhereverTheFocusIs() {
    open(previewed(Plans.of()));
    select(2);
    select(3);
    Rendering.onFx(
        () -> {
          tabs().requestFocus();
          tabs()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.F7, false, false, false, false));
          return null;
        });
    assertThat(((Label) content().lookup(".diff-place")).getText()).isEqualTo("1 of 1");
    select(2);
    assertThat(((Label) content().lookup(".diff-place")).getText())
        .as("out of sight")
        .isEqualTo("One change");
  }

  private void press(String styleClass, String words) {
    Rendering.onFx(
        () -> {
          content().lookupAll(styleClass).stream()
              .filter(Button.class::isInstance)
              .map(Button.class::cast)
              .filter(button -> button.getAccessibleText().contains(words))
              .findFirst()
              .orElseThrow()
              .fire();
          return null;
        });
  }

  @Test
  void eachCheckCanBeMadeAgainByItself() {
    Finding alone =
        Finding.unknown(Text.of("preflight.control-policies"), Text.of("preflight.no-role-fix"))
            .by(Check.BUCKET_POLICY);
    open(previewed(Plans.of(Plans.BLOCKER.by(Check.STACK), alone)));
    assertThat(texts()).contains("Unknown");
    assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
    press(".check-again", "control policy");
    press(".check-again", "ROLLBACK_COMPLETE");
    assertThat(window.sent())
        .containsExactly(new ReviewAct.CheckAgain(Check.BUCKET_POLICY), new WizardEvent.Preview());
  }

  private List<MenuItem> papers() {
    return ((MenuButton) window.scene().lookup(".papers"))
        .getItems().stream().filter(MenuItem::isVisible).toList();
  }

  @Test
  void setUpAndPlanAreSavedAndAnApprovedOneIsAskedFor() {
    open(previewed(Plans.of()));
    Rendering.onFx(
        () -> {
          papers().forEach(MenuItem::fire);
          return null;
        });
    assertThat(window.sent())
        .containsExactly(
            new ReviewAct.SaveSetup(Path.of("/files/cloudtrail-setup.json").toString()),
            new ReviewAct.SavePlan(Path.of("/files/cloudtrail-plan.json").toString()),
            new ReviewAct.ApprovalChosen(Path.of("/files/approved.json").toString()));
  }

  @Test
  void whereAPlanIsNotTheApprovedOneIsSaidAmongTheChecks() {
    WizardState state =
        Journey.answered()
            .send(
                new WizardEvent.Preview(),
                new Answer.PlanMade(Plans.of()),
                new ReviewAct.ApprovalChosen("/files/approved.json"),
                new Answer.Compared(
                    new Approval(
                        "/files/approved.json",
                        "ab12",
                        List.of(Text.of("approval.differs", "/stack/tags/owner", "Blue", "Red")))),
                new ReviewAct.SavePlan("/files/plan.json"),
                new Answer.Saved("/files/plan.json"))
            .state();
    open(state);
    assertThat(badge(0)).isEqualTo("1 blocker");
    assertThat(texts()).contains("/stack/tags/owner is not as approved. Approved: Blue. Now: Red.");
    assertThat(papers()).hasSize(4);
    assertThat(((TextInputControl) window.scene().lookup("#saved")).getText())
        .startsWith("Saved as /files/plan.json. SHA-256 of the plan: ");
    assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
  }

  @Test
  void aDeletedRoleCanBeTakenOutAsWell() {
    Plan plan = Plans.withDeletedRole("AROA1234567890EXAMPLE");
    open(previewed(plan));
    select(2);
    var box = (CheckBox) Rendering.onFx(() -> content().lookup(".check-box"));
    assertThat(box.isSelected()).isFalse();
    Rendering.onFx(
        () -> {
          box.fire();
          return null;
        });
    assertThat(window.sent())
        .containsExactly(new WizardEvent.DeletedPrincipalChosen("AROA1234567890EXAMPLE", true));
  }

  private Node content() {
    return tabs().getSelectionModel().getSelectedItem().getContent();
  }

  @Test
  void pictures() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      window = Rendering.open(dark).show(previewed(Plans.of(Plans.WARNING, Plans.BLOCKER)));
      for (int tab = 0; tab < tabs().getTabs().size(); tab++) {
        select(tab);
        Path file = Path.of("target/pictures/review-" + tab + (dark ? "-dark.png" : "-light.png"));
        window.picture(file);
        assertThat(file).isNotEmptyFile();
      }
      if (!dark) {
        window.close();
      }
    }
  }
}
