package org.sentinelsetup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.text.Words;
import org.sentinelsetup.wizard.FlowAct;
import org.sentinelsetup.wizard.Journey;
import org.sentinelsetup.wizard.StepId;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

class CaptionsTest {
  private static final int LONGEST = 160;

  private static final List<WizardState> WAY =
      List.of(
          new Journey().state(),
          Journey.signedIn().state(),
          Journey.answered().send(new WizardEvent.GoTo(StepId.LOGS)).state(),
          Journey.answered().state(),
          Journey.previewed().state(),
          Journey.previewed().send(new WizardEvent.Deploy()).state(),
          Journey.deployed().state(),
          Journey.deployed().send(new WizardEvent.GoTo(StepId.CONNECT)).state(),
          Journey.deployed().send(new FlowAct.ConnectionAdded()).state());

  @Test
  void everyPageOfTheWaySaysSomethingOfItsOwnAndIsShort() {
    List<String> said = WAY.stream().map(Captions::of).map(Words::say).toList();
    assertThat(said).doesNotHaveDuplicates();
    assertThat(said).allMatch(caption -> caption.length() <= LONGEST);
  }
}
