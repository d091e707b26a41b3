package org.sentinelsetup.demo;

import java.time.Duration;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.state.Identities.Assignment;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Points the real SDK clients at a demo cloud. */
public final class Clients {
  private final DemoCloud cloud;

  public Clients(DemoCloud cloud) {
    this.cloud = cloud;
  }

  /** Credentials of a permission set in an account, good for an hour of demo time. */
  public AwsCredentials as(String account, String permissionSet) {
    Assignment assignment =
        cloud.world().identities().assignments(account).stream()
            .filter(one -> one.permissionSet().equals(permissionSet))
            .findFirst()
            .orElseThrow();
    Session session = cloud.world().identities().issue(assignment, Duration.ofHours(1));
    return credentials(session);
  }

  public static AwsCredentials credentials(Session session) {
    return AwsSessionCredentials.create(
        session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
  }

  /** A client that calls once, without retries. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, AwsCredentials credentials, String region) {
    return patient(
        builder.overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())),
        credentials,
        region);
  }

  /** A client that retries as the SDK does by default. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C patient(
      B builder, AwsCredentials credentials, String region) {
    return builder
        .endpointOverride(cloud.baseUri())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .region(Region.of(region))
        .build();
  }
}
