package org.sentinelsetup.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import org.sentinelsetup.model.Environment;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
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
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Environment environment;
  private final Patience patience;
  private final SdkHttpClient http;
  private final ScheduledExecutorService timer = timer();

  ClientFactory(Environment environment, Patience patience) {
    hideProfileFiles();
    this.environment = environment;
    this.patience = patience;
    this.http =
        switch (environment) {
          case Environment.Real() -> throughProxyOfTheMachine(patience);
          case Environment.Demo(URI _) -> UrlConnectionHttpClient.create(ClientFactory::direct);
        };
  }

  boolean demo() {
    return environment instanceof Environment.Demo;
  }

  /** A client for calls that carry no signature. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C unsigned(
      B builder, String region) {
    return build(builder, region, AnonymousCredentialsProvider.create(), List.of());
  }

  /** A client for calls signed with the credentials of the moment. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C signed(
      B builder,
      String region,
      Supplier<org.sentinelsetup.model.Credentials> credentials,
      ExecutionInterceptor... interceptors) {
    return build(builder, region, () -> session(credentials.get()), List.of(interceptors));
  }

  private static AwsCredentials session(org.sentinelsetup.model.Credentials credentials) {
    return AwsSessionCredentials.create(
        credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
  }

  /** Where Identity Center's token service is, for what is opened in a browser. */
  URI oidcEndpoint(String region) {
    return switch (environment) {
      case Environment.Demo(URI endpoint) -> endpoint;
      case Environment.Real() ->
          SsoOidcEndpointProvider.defaultProvider()
              .resolveEndpoint(
                  wanted -> wanted.region(Region.of(region)).useFips(false).useDualStack(false))
              .join()
              .endpointUrl()
              .toUri();
    };
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder,
      String region,
      AwsCredentialsProvider credentials,
      List<ExecutionInterceptor> interceptors) {
    builder
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(overrides(interceptors));
    if (environment instanceof Environment.Demo(URI endpoint)) {
      // Set in the person's environment, these two would refuse an endpoint of our own.
      builder.endpointOverride(endpoint).fipsEnabled(false).dualstackEnabled(false);
    }
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
   * and cannot build one when they are broken. A folder in their place is taken for no file.
   */
  private static void hideProfileFiles() {
    String folder = System.getProperty("java.home");
    System.setProperty(ProfileFileSystemSetting.AWS_CONFIG_FILE.property(), folder);
    System.setProperty(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property(), folder);
  }

  private static SdkHttpClient throughProxyOfTheMachine(Patience patience) {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(patience.attempt())
        .proxyConfiguration(
            proxy -> proxy.useEnvironmentVariablesValues(true).useSystemPropertyValues(true))
        .build();
  }

  /** Ends calls that take too long. One thread will do; each client would bring five. */
  private static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("aws-time-limits").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  private static HttpURLConnection direct(URI uri) {
    try {
      return (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    timer.shutdownNow();
  }
}
