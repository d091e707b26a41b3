package org.sentinelsetup.model;

/** How a person lets this program in. */
public enum SignInWay {
  /** In the browser of this computer, which leads back to the program: OAuth's code with PKCE. */
  BROWSER,
  /** In any browser, by comparing a code: OAuth's device grant. */
  CODE
}
