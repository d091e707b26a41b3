package org.sentinelsetup.aws;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Environment;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;

/**
 * The way into AWS, or into the demo cloud. Clients are made when first asked for and kept; safe
 * for many threads. Calls wait: never make one on the window's thread.
 */
public final class AwsClients implements AutoCloseable {
  private record Fixed(Credentials get) implements Supplier<Credentials> {}

  private record Place(Supplier<Credentials> credentials, String region) {}

  private final ClientFactory factory;
  private final Map<String, Oidc> oidcs = new ConcurrentHashMap<>();
  private final Map<String, Portal> portals = new ConcurrentHashMap<>();
  private final Map<Place, AccountClients> accounts = new ConcurrentHashMap<>();

  /**
   * Clients for AWS. Throttled and failed calls are made three times in all.
   *
   * @param network how AWS is reached
   */
  public AwsClients(Network network) {
    this(network, SystemRoots.of(System.getProperty("os.name")), Patience.USUAL);
  }

  /**
   * Clients for the demo cloud, with the same patience.
   *
   * @param demo where it is
   */
  public AwsClients(Environment.Demo demo) {
    this(demo, Patience.USUAL);
  }

  /** Clients with less patience, for tests. */
  AwsClients(Environment.Demo demo, Patience patience) {
    this.factory = new ClientFactory(demo, patience);
  }

  /** Clients that trust whom they are told, for tests. */
  AwsClients(Network network, SystemRoots roots, Patience patience) {
    this.factory = new ClientFactory(network, roots, patience);
  }

  /**
   * Sign-in of IAM Identity Center.
   *
   * @param ssoRegion the Region of Identity Center, which need not be that of the logs
   * @return the service
   */
  public Oidc oidc(String ssoRegion) {
    return oidcs.computeIfAbsent(
        ssoRegion,
        region ->
            new Oidc(
                factory.unsigned(AwsService.SSO_OIDC, SsoOidcClient.builder(), region),
                factory.oidcEndpoint(region)));
  }

  /**
   * The access portal of IAM Identity Center.
   *
   * @param ssoRegion the Region of Identity Center
   * @return the service
   */
  public Portal portal(String ssoRegion) {
    return portals.computeIfAbsent(
        ssoRegion,
        region -> new Portal(factory.unsigned(AwsService.SSO, SsoClient.builder(), region)));
  }

  /**
   * The services of one account in one Region, for as long as the credentials are good.
   *
   * @param credentials of a role in the account
   * @param region the Region
   * @return the services
   */
  public AccountClients in(Credentials credentials, String region) {
    return in(new Fixed(credentials), region);
  }

  /**
   * The services of one account in one Region.
   *
   * @param credentials asked before every call, so that they can be renewed; the same object for
   *     the same role
   * @param region the Region
   * @return the services
   */
  public AccountClients in(Supplier<Credentials> credentials, String region) {
    return accounts.computeIfAbsent(
        new Place(credentials, region),
        place -> new AccountClients(factory, place.credentials(), place.region()));
  }

  /**
   * The services of one account in one Region for a moment.
   *
   * @param credentials of a role in the account
   * @param region the Region
   * @return the services, to be closed at once
   */
  public Once once(Credentials credentials, String region) {
    return new Once(new AccountClients(factory, () -> credentials, region));
  }

  /**
   * Services that are not kept.
   *
   * @param services the services
   */
  public record Once(AccountClients services) implements AutoCloseable {
    @Override
    public void close() {
      services.close();
    }
  }

  /**
   * Credentials that a command prints, as {@code credential_process} has it
   * (docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html).
   *
   * @param command as it stands in the profile; run by the system's shell
   * @param otherwise when they end if the command does not say, UTC
   * @return what it printed
   * @throws AwsCallException when it failed or printed something else; what it printed is not told
   */
  public Credentials fromCommand(String command, Instant otherwise) {
    return CommandCredentials.of(command, otherwise);
  }

  @Override
  public void close() {
    oidcs.values().forEach(Oidc::close);
    portals.values().forEach(Portal::close);
    accounts.values().forEach(AccountClients::close);
    factory.close();
  }
}
