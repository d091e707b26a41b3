package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.WizardEvent;

class ShellTest {
  @Test
  void theFooterNamesTheNextActionAndSendsIt() {
    Rendering window = Rendering.open(false).show(Journey.previewed().state());
    try {
      Button next = (Button) window.scene().lookup("#next");
      assertThat(next.getText()).isEqualTo("Deploy to 111122223333, eu-west-1");
      Rendering.onFx(
          () -> {
            next.fire();
            return null;
          });
      assertThat(window.sent()).containsExactly(new WizardEvent.Deploy());
      window.picture(Path.of("target/shell.png"));
    } finally {
      window.close();
    }
  }

  @Test
  void whatIsMissingIsSaidBesideTheButton() {
    Rendering window = Rendering.open(true).show(new Journey().state());
    try {
      assertThat(((Button) window.scene().lookup("#next")).isDisabled()).isTrue();
      assertThat(((Hyperlink) window.scene().lookup("#reason")).getText()).isNotBlank();
    } finally {
      window.close();
    }
  }
}
