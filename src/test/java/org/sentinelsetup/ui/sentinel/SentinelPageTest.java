package org.sentinelsetup.ui.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.ui.Rendering;
import org.sentinelsetup.ui.look.Clipping;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.SentinelAct;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

class SentinelPageTest {
  private Rendering window;

  @AfterEach
  void close() {
    window.close();
  }

  private static WizardState typed(String workspace, String email) {
    return Journey.answered()
        .send(new SentinelAct.WorkspaceTyped(workspace), new SentinelAct.EmailTyped(email))
        .state();
  }

  private TextField field(String id) {
    return (TextField) window.scene().lookup("#" + id + " .text-field");
  }

  private Label error(String id) {
    return (Label) window.scene().lookup("#" + id + " .field-error");
  }

  @Test
  void answersAreShownAndNotSentBack() {
    window = Rendering.open(false).show(typed(Samples.WORKSPACE, "alerts@example.com"));
    assertThat(field("workspace").getText()).isEqualTo(Samples.WORKSPACE);
    assertThat(field("email").getText()).isEqualTo("alerts@example.com");
    assertThat(field("suffix").getText()).isEqualTo("cloudtrail");
    assertThat(field("workspace").getAccessibleText()).isEqualTo("Workspace ID");
    assertThat(List.of("workspace", "email", "suffix"))
        .allSatisfy(id -> assertThat(error(id).isVisible()).isFalse());
    assertThat(window.sent()).isEmpty();
  }

  @Test
  void whatIsTypedOrChosenIsSent() {
    window = Rendering.open(false).show(typed("", ""));
    Rendering.onFx(
        () -> {
          field("workspace").setText("0f1e");
          field("email").setText("a@example.com");
          field("suffix").setText("trail");
          ((RadioButton) window.scene().lookup("#government")).fire();
          return null;
        });
    assertThat(window.sent())
        .containsExactly(
            new SentinelAct.WorkspaceTyped("0f1e"),
            new SentinelAct.EmailTyped("a@example.com"),
            new SentinelAct.SuffixTyped("trail"),
            new SentinelAct.CloudChosen(AzureCloud.GOVERNMENT));
  }

  @Test
  void aWrongAnswerIsSaidAtItsField() {
    window = Rendering.open(false).show(typed("workspace-one", "alerts@example.com"));
    assertThat(error("workspace").isVisible()).isTrue();
    assertThat(error("workspace").getText()).contains("'workspace-one' is no workspace ID");
    assertThat(error("email").isVisible()).isFalse();
  }

  @Test
  void theReasonLeadsToTheFieldAndSaysWhatIsMissing() {
    window = Rendering.open(false).show(typed(Samples.WORKSPACE, ""));
    assertThat(error("email").isVisible()).isFalse();
    Rendering.onFx(
        () -> {
          ((Hyperlink) window.scene().lookup("#reason")).fire();
          return null;
        });
    assertThat(window.scene().getFocusOwner()).isSameAs(field("email"));
    assertThat(error("email").isVisible()).isTrue();
  }

  @Test
  void afterTheGoAheadNothingCanBeTyped() {
    window =
        Rendering.open(false)
            .show(Journey.deployed().send(new WizardEvent.GoTo(StepId.SENTINEL)).state());
    assertThat(field("workspace").isEditable()).isFalse();
    assertThat(window.scene().lookup("#government").isDisabled()).isTrue();
    assertThat(window.scene().lookup("#fixed").isVisible()).isTrue();
  }

  @Test
  void pictures() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      window =
          Rendering.open(dark)
              .show(typed(Samples.WORKSPACE, dark ? "alerts" : "alerts@example.com"));
      Path file = Path.of("target/pictures/sentinel" + (dark ? "-dark.png" : "-light.png"));
      window.picture(file);
      assertThat(file).isNotEmptyFile();
      if (!dark) {
        window.close();
      }
    }
  }

  @Test
  void whatIsAdvancedIsSeenWhenItIsOpened() throws Exception {
    Files.createDirectories(Path.of("target/pictures"));
    for (boolean dark : new boolean[] {false, true}) {
      window = Rendering.open(dark).show(typed(Samples.WORKSPACE, "alerts@example.com"));
      Rendering.onFx(
          () -> {
            ((TitledPane) window.scene().lookup("#advanced")).setExpanded(true);
            return null;
          });
      window.settle();
      assertThat(Rendering.onFx(() -> Clipping.cut(window.scene()))).isEmpty();
      window.picture(
          Path.of("target/pictures/sentinel-advanced-" + (dark ? "dark.png" : "light.png")));
      if (!dark) {
        window.close();
      }
    }
  }
}
