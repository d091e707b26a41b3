package org.sentinelsetup.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.SsoToken;

/** The token and the credentials of this run. In memory only, and nowhere else. */
public final class Access {
  private record SignIn(SsoToken token, String region) {}

  private final AwsClients clients;
  private final AtomicReference<@Nullable SignIn> signIn = new AtomicReference<>();
  private final AtomicReference<@Nullable Credentials> role = new AtomicReference<>();

  /**
   * Access to AWS, or to the demo cloud.
   *
   * @param clients makes clients
   */
  public Access(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Makes clients that need no credentials.
   *
   * @return the clients
   */
  public AwsClients clients() {
    return clients;
  }

  /**
   * Keeps a token of Identity Center.
   *
   * @param token the token
   * @param region the Region of Identity Center
   */
  public void signedIn(SsoToken token, String region) {
    signIn.set(new SignIn(token, region));
    role.set(null);
  }

  /**
   * Keeps role credentials.
   *
   * @param credentials the credentials
   */
  public void took(Credentials credentials) {
    role.set(credentials);
  }

  /**
   * The token of Identity Center.
   *
   * @return the token
   * @throws ProblemException when nobody is signed in
   */
  public SsoToken token() {
    return required(signIn.get()).token();
  }

  /**
   * The Region of Identity Center, which need not be the logs'.
   *
   * @return the Region
   * @throws ProblemException when nobody is signed in
   */
  public String ssoRegion() {
    return required(signIn.get()).region();
  }

  /**
   * Clients with the role's credentials.
   *
   * @param region the Region to work in
   * @return the clients
   * @throws ProblemException when no role was taken
   */
  public AccountClients in(String region) {
    return clients.in(required(role.get()), region);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new ProblemException("problem.not-signed-in");
    }
    return value;
  }
}
