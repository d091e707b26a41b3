package org.sentinelsetup.engine.signin;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sentinelsetup.aws.Oidc;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.CodeRequest;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;

/**
 * Signs in on a page of the access portal that leads back to this program: OAuth's authorisation
 * code with PKCE (RFC 8252). Unlike a code to compare, it cannot be asked for by somebody elsewhere
 * and allowed here.
 */
final class BrowserSignIn {
  private final Oidc oidc;
  private final Supplier<String> secrets;
  private final Opening opening;

  /** Starts to listen for the browser's answer. */
  @FunctionalInterface
  interface Opening {
    /**
     * Listens.
     *
     * @param state what the answer has to bring
     * @throws IOException when nothing can listen on this computer
     */
    Callback open(String state) throws IOException;
  }

  BrowserSignIn(Oidc oidc, Supplier<String> secrets, Opening opening) {
    this.oidc = oidc;
    this.secrets = secrets;
    this.opening = opening;
  }

  /**
   * Waits for the person to allow the sign-in, as long as it takes.
   *
   * @param startUrl where Identity Center is
   * @param shown is given the page as soon as the answer is listened for
   * @return the token
   * @throws InterruptedException when the person gave up
   * @throws IOException when nothing can listen for the answer on this computer
   * @throws ProblemException when it was declined
   */
  SsoToken signIn(StartUrl startUrl, Consumer<BrowserPrompt> shown)
      throws InterruptedException, IOException {
    String state = secrets.get();
    var proof = new Pkce(secrets.get() + secrets.get());
    try (Callback callback = opening.open(state)) {
      ClientRegistration client =
          oidc.registerForBrowser(DeviceSignIn.CLIENT_NAME, startUrl.value());
      shown.accept(
          new BrowserPrompt(
              oidc.authorize(
                  client, new CodeRequest(callback.address(), state, proof.challenge()))));
      return switch (callback.await()) {
        case Callback.Answer.Code(String code) ->
            oidc.redeem(client, code, proof.verifier(), callback.address());
        case Callback.Answer.Refused _ -> throw new ProblemException("problem.sign-in-declined");
      };
    }
  }
}
