package org.sentinelsetup.cli;

import java.io.IOException;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

/** What is done outside the wizard: in a browser, in Sentinel, and at the keyboard. */
public interface Outside {
  /**
   * Opens the page of a sign-in and allows it.
   *
   * @param prompt where to allow it
   * @throws IOException when the page cannot be reached or refuses
   * @throws InterruptedException when the program is being ended
   */
  void allow(SignInPrompt prompt) throws IOException, InterruptedException;

  /**
   * Asks whoever sits there.
   *
   * @param question what
   * @return whether the answer is yes
   */
  default boolean confirm(Text question) {
    return true;
  }

  /**
   * Adds the connection in Sentinel.
   *
   * @param inputs workspace and Azure cloud
   * @param outputs role, queue and table
   * @throws IOException when Sentinel cannot be reached or refuses
   * @throws InterruptedException when the program is being ended
   */
  void addConnection(SetupInputs inputs, StackOutputs outputs)
      throws IOException, InterruptedException;
}
