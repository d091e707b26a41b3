package org.sentinelsetup.model;

import java.net.URI;

/** What a person needs to allow a sign-in in the browser. */
public sealed interface SignInPrompt permits BrowserPrompt, DevicePrompt {
  /**
   * The page to open.
   *
   * @return an http or https address
   */
  URI open();
}
