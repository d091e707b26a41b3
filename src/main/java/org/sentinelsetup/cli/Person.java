package org.sentinelsetup.cli;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.wizard.WizardEvent;
import org.sentinelsetup.wizard.WizardState;

/** Decides what is done next in the wizard when no window is open. */
public interface Person {
  /**
   * What has already been done that leaves no trace in the wizard.
   *
   * @param allowed the sign-in that was allowed
   * @param previews how many previews were asked for
   * @param connected whether the connection was added in Sentinel
   */
  record Memory(@Nullable SignInPrompt allowed, int previews, boolean connected) {
    static final Memory NONE = new Memory(null, 0, false);

    Memory after(Move move) {
      return switch (move) {
        case Move.Allow(var prompt) -> new Memory(prompt, previews, connected);
        case Move.AddConnection _ -> new Memory(allowed, previews, true);
        case Move.Send(WizardEvent.Preview _) -> new Memory(allowed, previews + 1, connected);
        case Move.Send _, Move.Ask _, Move.Wait _, Move.End _, Move.Refuse _ -> this;
      };
    }
  }

  /**
   * Decides.
   *
   * @param state the wizard as it is
   * @param memory what was done before
   * @return what to do
   */
  Move next(WizardState state, Memory memory);
}
