package org.sentinelsetup.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.Portal;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.RoleToAssume;
import org.sentinelsetup.model.SsoToken;

/** The token and the credentials of this run. In memory only, and nowhere else. */
public final class Access {
  /** How this program calls its sessions in the logs of AWS. */
  private static final String SESSION_NAME = "sentinel-setup";

  /**
   * The session of a permission set
   * (docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html).
   */
  private static final Pattern PORTAL_ROLE =
      Pattern.compile("arn:[^:]+:sts::[0-9]{12}:assumed-role/AWSReservedSSO_(.+)_[0-9a-f]{16}/.*");

  private record SignIn(SsoToken token, Instant end) {}

  private final AwsClients clients;
  private final Time time;
  private final AtomicReference<@Nullable SignIn> signIn = new AtomicReference<>();
  private final AtomicReference<@Nullable String> home = new AtomicReference<>();
  private final AtomicReference<@Nullable RoleKeys> role = new AtomicReference<>();
  private final Map<String, RoleKeys> elsewhere = new ConcurrentHashMap<>();

  /**
   * Access to AWS, or to the demo cloud.
   *
   * @param clients makes clients
   * @param time time
   */
  public Access(AwsClients clients, Time time) {
    this.clients = clients;
    this.time = time;
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
   * Keeps a token of Identity Center in place of the one before. Roles that were taken stay; their
   * credentials are fetched with the new token.
   *
   * @param token the token
   * @param region the Region of Identity Center
   */
  public void signedIn(SsoToken token, String region) {
    signIn.set(new SignIn(token, time.now().plus(token.lifetime())));
    home.set(region);
    forget();
  }

  /** Fetches every role's credentials anew: AWS no longer takes those in hand. */
  public void forget() {
    Optional.ofNullable(role.get()).ifPresent(RoleKeys::forget);
    elsewhere.values().forEach(RoleKeys::forget);
  }

  /** Leaves every role: another sign-in begins. */
  public void leave() {
    role.set(null);
    elsewhere.clear();
  }

  /**
   * Takes the role everything is done with, but for keys of other accounts.
   *
   * @param accountId the account
   * @param roleName the permission set
   * @throws org.sentinelsetup.aws.AwsCallException when the role cannot be taken
   */
  public void take(String accountId, String roleName) {
    take(fromPortal(accountId, roleName));
  }

  /**
   * Takes the role for the keys of another account.
   *
   * @param accountId the account
   * @param roleName the permission set
   * @throws org.sentinelsetup.aws.AwsCallException when the role cannot be taken
   */
  public void enter(String accountId, String roleName) {
    RoleKeys keys = fromPortal(accountId, roleName);
    var _ = keys.get();
    elsewhere.put(accountId, keys);
  }

  /**
   * Takes the roles in other accounts again that a run was begun with, where the portal gave them.
   *
   * @param callers who acted in other accounts
   * @throws org.sentinelsetup.aws.AwsCallException when a role cannot be taken any more
   */
  public void reenter(List<Identity> callers) {
    for (Identity caller : callers) {
      Matcher portalRole = PORTAL_ROLE.matcher(caller.arn());
      if (signIn.get() != null
          && !elsewhere.containsKey(caller.account())
          && portalRole.matches()) {
        enter(caller.account(), portalRole.group(1));
      }
    }
  }

  /**
   * Uses other credentials than the portal's for everything, but for keys of other accounts.
   *
   * @param fetch gives them, and again when AWS wants others
   * @param region a Region to ask what no Region owns
   */
  public void use(Supplier<Credentials> fetch, String region) {
    signIn.set(null);
    elsewhere.clear();
    home.set(region);
    take(new RoleKeys(fetch, time));
  }

  /**
   * Uses other credentials than the portal's for the keys of the account they belong to.
   *
   * @param fetch gives them, and again when AWS wants others
   * @param region a Region to ask what no Region owns
   * @return who that is
   */
  public Identity enter(Supplier<Credentials> fetch, String region) {
    var keys = new RoleKeys(fetch, time);
    Identity identity = clients.in(keys, region).sts().whoAmI();
    elsewhere.put(identity.account(), keys);
    return identity;
  }

  /**
   * Takes another role with the one that was taken, and uses that from now on.
   *
   * @param wanted the role
   * @throws org.sentinelsetup.aws.AwsCallException when refused
   */
  public void assume(RoleToAssume wanted) {
    RoleKeys before = required(role.get());
    String region = homeRegion();
    take(
        new RoleKeys(
            () -> clients.in(before, region).sts().assume(wanted, SESSION_NAME), time, before));
  }

  /**
   * When the session ends, so that somebody has to sign in again: roles are renewed until then.
   *
   * @return UTC
   * @throws ProblemException when no role was taken
   */
  public Instant sessionEnd() {
    Instant roleEnd = required(role.get()).end();
    SignIn token = signIn.get();
    return token == null || token.end().isBefore(roleEnd) ? roleEnd : token.end();
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
   * A Region to ask what no Region owns: that of Identity Center, which need not be the logs'.
   *
   * @return the Region
   * @throws ProblemException when nobody is signed in
   */
  public String homeRegion() {
    return required(home.get());
  }

  /**
   * The access portal.
   *
   * @return the service
   * @throws ProblemException when nobody is signed in
   */
  public Portal portal() {
    return clients.portal(homeRegion());
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

  /**
   * Clients in another account, as far as a role was taken there.
   *
   * @param accountId the account
   * @param region the Region to work in
   * @return empty when no role was taken there
   */
  public Optional<AccountClients> elsewhere(String accountId, String region) {
    return Optional.ofNullable(elsewhere.get(accountId)).map(keys -> clients.in(keys, region));
  }

  /**
   * Takes a role for one call with that of another account, and keeps nothing of it.
   *
   * @param <T> what the call gives
   * @param through the account whose role takes it
   * @param wanted the role
   * @param region the Region to work in
   * @param call what is done with it
   * @return what the call gave
   * @throws ProblemException when no role was taken in that account
   * @throws org.sentinelsetup.aws.AwsCallException when the role cannot be taken
   * @throws InterruptedException when the program is being ended
   */
  public <T> T once(String through, RoleToAssume wanted, String region, Once<T> call)
      throws InterruptedException {
    Credentials credentials =
        elsewhere(through, region)
            .orElseThrow(() -> new ProblemException("problem.one-call-account-left", through))
            .sts()
            .assume(wanted, SESSION_NAME);
    try (AwsClients.Once clientsOnce = clients.once(credentials, region)) {
      return call.with(clientsOnce.services());
    }
  }

  /**
   * What is done with a role that is taken once.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Once<T> {
    /**
     * Does it.
     *
     * @param services the services, as that role
     * @return what it gives
     * @throws InterruptedException when the program is being ended
     */
    T with(AccountClients services) throws InterruptedException;
  }

  private void take(RoleKeys keys) {
    var _ = keys.get();
    role.set(keys);
  }

  private RoleKeys fromPortal(String accountId, String roleName) {
    Supplier<Credentials> fetch = () -> portal().credentials(token(), accountId, roleName);
    return new RoleKeys(fetch, time);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new ProblemException("problem.not-signed-in");
    }
    return value;
  }
}
