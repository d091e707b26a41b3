package org.sentinelsetup.aws;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.NetworkSettings;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;

/**
 * Sets up every client alike: one HTTP client, retries and time-outs stated, no profile files, no
 * credentials but those given.
 */
final class ClientFactory implements AutoCloseable {
  private final Environment environment;
  private final Patience patience;
  private final SdkHttpClient http;
  private final ScheduledExecutorService timer = timer();

  /** For the demo cloud, whatever the person's environment says. */
  ClientFactory(Environment.Demo demo, Patience patience) {
    this(demo, patience, Connections::direct);
  }

  /** For AWS. */
  ClientFactory(Network network, SystemRoots roots, Patience patience) {
    this(
        new Environment.Real(network.settings()),
        patience,
        new Connections(network, roots, patience.attempt()));
  }

  private ClientFactory(
      Environment environment, Patience patience, UrlConnectionFactory connections) {
    hideSettings();
    this.environment = environment;
    this.patience = patience;
    this.http = UrlConnectionHttpClient.create(connections);
  }

  /** Whether a service has an endpoint of its own, whose host a bucket's name cannot precede. */
  boolean elsewhere(AwsService service) {
    return endpoint(service).isPresent();
  }

  /** A client for calls that carry no signature. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C unsigned(
      AwsService service, B builder, String region) {
    return build(service, builder, region, AnonymousCredentialsProvider.create(), List.of());
  }

  /** A client for calls signed with the credentials of the moment. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C signed(
      AwsService service,
      B builder,
      String region,
      Supplier<org.sentinelsetup.model.Credentials> credentials,
      ExecutionInterceptor... interceptors) {
    return build(service, builder, region, () -> session(credentials.get()), List.of(interceptors));
  }

  private static AwsCredentials session(org.sentinelsetup.model.Credentials credentials) {
    // Keys of an IAM user have no session.
    return credentials.sessionToken().isEmpty()
        ? AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())
        : AwsSessionCredentials.create(
            credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
  }

  /** Where Identity Center's token service is, for what is opened in a browser. */
  URI oidcEndpoint(String region) {
    NetworkSettings network = network();
    return endpoint(AwsService.SSO_OIDC)
        .orElseGet(
            () ->
                SsoOidcEndpointProvider.defaultProvider()
                    .resolveEndpoint(
                        wanted ->
                            wanted
                                .region(Region.of(region))
                                .useFips(network.fips())
                                .useDualStack(network.dualStack()))
                    .join()
                    .endpointUrl()
                    .toUri());
  }

  private Optional<URI> endpoint(AwsService service) {
    return environment instanceof Environment.Demo(URI endpoint)
        ? Optional.of(endpoint)
        : network().endpoint(service);
  }

  private NetworkSettings network() {
    return environment instanceof Environment.Real(NetworkSettings network)
        ? network
        : NetworkSettings.NONE;
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      AwsService service,
      B builder,
      String region,
      AwsCredentialsProvider credentials,
      List<ExecutionInterceptor> interceptors) {
    builder
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .httpClient(http)
        // Left open, the SDK would look for these two itself, in the demo too.
        .fipsEnabled(network().fips())
        .dualstackEnabled(network().dualStack())
        .overrideConfiguration(overrides(interceptors));
    endpoint(service).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private ClientOverrideConfiguration overrides(List<ExecutionInterceptor> interceptors) {
    ProfileFile none =
        ProfileFile.builder().type(ProfileFile.Type.CONFIGURATION).content("").build();
    return ClientOverrideConfiguration.builder()
        .retryStrategy(patience.retries())
        .scheduledExecutorService(timer)
        .apiCallAttemptTimeout(patience.attempt())
        .apiCallTimeout(patience.call())
        .defaultProfileFileSupplier(() -> none)
        .defaultProfileName("default")
        .executionInterceptors(interceptors)
        .build();
  }

  /**
   * The SDK reads the person's profile files while it builds a client, whatever it is told to use,
   * and cannot build one when they are broken. A folder in their place is taken for no file. It
   * looks for endpoints too; those that count are given to it.
   */
  private static void hideSettings() {
    String folder = System.getProperty("java.home");
    System.setProperty(ProfileFileSystemSetting.AWS_CONFIG_FILE.property(), folder);
    System.setProperty(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property(), folder);
    System.setProperty(SdkSystemSetting.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.property(), "true");
  }

  /** Ends calls that take too long. One thread will do; each client would bring five. */
  private static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("aws-time-limits").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  @Override
  public void close() {
    http.close();
    timer.shutdownNow();
  }
}
