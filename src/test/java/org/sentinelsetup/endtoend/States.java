package org.sentinelsetup.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.sentinelsetup.wizard.WizardState;

/** A wizard's states as they come, to wait for one of them. */
final class States {
  private final BlockingQueue<WizardState> states = new LinkedBlockingQueue<>();

  void add(WizardState state) {
    states.add(state);
  }

  WizardState await(Predicate<WizardState> wanted) throws InterruptedException {
    while (true) {
      WizardState state = states.poll(20, TimeUnit.SECONDS);
      assertThat(state).as("the state that was waited for").isNotNull();
      if (wanted.test(state)) {
        return state;
      }
    }
  }
}
