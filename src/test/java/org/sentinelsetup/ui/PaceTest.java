package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.wizard.Answer;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.SignInAct;
import org.sentinelsetup.wizard.WizardEvent;

class PaceTest {
  private final Pace pace = new Pace(20);

  @Test
  void nobodyHasToHurry() {
    assertThat(pace.in(new Journey().state())).isEqualTo(1);
    assertThat(pace.in(Journey.previewed().state())).isEqualTo(1);
    assertThat(pace.in(Journey.deployed().state())).isEqualTo(1);
  }

  @Test
  void theCodeRunsOutAsOnAws() {
    Journey waiting = Journey.typed().send(new SignInAct.SignIn());
    assertThat(pace.in(waiting.state())).isEqualTo(20);
    assertThat(pace.in(waiting.send(new Answer.PromptShown(Samples.prompt())).state()))
        .isEqualTo(1);
  }

  @Test
  void whatAwsTakesItsTimeForGoesFaster() {
    assertThat(pace.in(Journey.previewed().send(new WizardEvent.Deploy()).state())).isEqualTo(20);
    pace.chosen().set(5.0);
    assertThat(pace.in(Journey.previewed().send(new WizardEvent.Deploy()).state())).isEqualTo(5);
  }
}
