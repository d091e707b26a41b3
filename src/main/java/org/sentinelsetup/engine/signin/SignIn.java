package org.sentinelsetup.engine.signin;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.aws.Oidc;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.SignInWay;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs in the way the person chose, and with a code where that way is barred. */
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final BrowserSignIn browser;
  private final DeviceSignIn device;

  /**
   * A sign-in.
   *
   * @param oidc the token service, in the Region of Identity Center
   * @param time time
   * @param secrets fresh secrets that nobody can guess: 32 to 64 letters, digits and hyphens each
   */
  public SignIn(Oidc oidc, Time time, Supplier<String> secrets) {
    this(new BrowserSignIn(oidc, secrets, Callback::open), new DeviceSignIn(oidc, time));
  }

  SignIn(BrowserSignIn browser, DeviceSignIn device) {
    this.browser = browser;
    this.device = device;
  }

  /**
   * Waits for the person to allow the sign-in.
   *
   * @param startUrl where Identity Center is
   * @param way how the person wants to
   * @param shown is given what the person needs for that
   * @return the token
   * @throws InterruptedException when the person gave up
   * @throws ProblemException when it was declined, or the code expired
   */
  public SsoToken signIn(StartUrl startUrl, SignInWay way, Consumer<? super SignInPrompt> shown)
      throws InterruptedException {
    if (way == SignInWay.BROWSER) {
      try {
        return browser.signIn(startUrl, shown::accept);
      } catch (IOException e) {
        LOG.warn("nothing can listen on this computer for the browser's answer", e);
      }
    }
    return device.signIn(startUrl, shown::accept);
  }
}
