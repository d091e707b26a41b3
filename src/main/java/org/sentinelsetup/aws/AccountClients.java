package org.sentinelsetup.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sentinelsetup.model.AwsService;
import org.sentinelsetup.model.Credentials;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The services of one account in one Region. Each is made when first asked for. */
public final class AccountClients {
  private final List<Lazy<? extends SdkAutoCloseable>> clients = new ArrayList<>();
  private final Supplier<Sts> sts;
  private final Supplier<S3> s3;
  private final Supplier<Kms> kms;
  private final Supplier<CloudFormation> cloudFormation;
  private final Supplier<Iam> iam;
  private final Supplier<Sqs> sqs;
  private final Supplier<Sns> sns;
  private final Supplier<CloudWatch> cloudWatch;
  private final Supplier<CloudTrail> cloudTrail;

  AccountClients(ClientFactory factory, Supplier<Credentials> credentials, String region) {
    sts =
        lazily(
            () -> factory.signed(AwsService.STS, StsClient.builder(), region, credentials),
            Sts::new);
    s3 =
        lazily(
            () ->
                factory.signed(
                    AwsService.S3,
                    S3Client.builder().forcePathStyle(factory.elsewhere(AwsService.S3)),
                    region,
                    credentials,
                    new KeptBody()),
            S3::new);
    kms =
        lazily(
            () -> factory.signed(AwsService.KMS, KmsClient.builder(), region, credentials),
            Kms::new);
    cloudFormation =
        lazily(
            () ->
                factory.signed(
                    AwsService.CLOUDFORMATION, CloudFormationClient.builder(), region, credentials),
            CloudFormation::new);
    iam =
        lazily(
            () ->
                factory.signed(AwsService.IAM, IamClient.builder(), homeOfIam(region), credentials),
            Iam::new);
    sqs =
        lazily(
            () -> factory.signed(AwsService.SQS, SqsClient.builder(), region, credentials),
            Sqs::new);
    sns =
        lazily(
            () -> factory.signed(AwsService.SNS, SnsClient.builder(), region, credentials),
            Sns::new);
    cloudWatch =
        lazily(
            () ->
                factory.signed(
                    AwsService.CLOUDWATCH, CloudWatchClient.builder(), region, credentials),
            CloudWatch::new);
    cloudTrail =
        lazily(
            () ->
                factory.signed(
                    AwsService.CLOUDTRAIL, CloudTrailClient.builder(), region, credentials),
            CloudTrail::new);
  }

  /**
   * Who we are.
   *
   * @return the service
   */
  public Sts sts() {
    return sts.get();
  }

  /**
   * Buckets.
   *
   * @return the service
   */
  public S3 s3() {
    return s3.get();
  }

  /**
   * Keys.
   *
   * @return the service
   */
  public Kms kms() {
    return kms.get();
  }

  /**
   * Stacks.
   *
   * @return the service
   */
  public CloudFormation cloudFormation() {
    return cloudFormation.get();
  }

  /**
   * Roles and identity providers.
   *
   * @return the service
   */
  public Iam iam() {
    return iam.get();
  }

  /**
   * Queues.
   *
   * @return the service
   */
  public Sqs sqs() {
    return sqs.get();
  }

  /**
   * Topics.
   *
   * @return the service
   */
  public Sns sns() {
    return sns.get();
  }

  /**
   * Metrics.
   *
   * @return the service
   */
  public CloudWatch cloudWatch() {
    return cloudWatch.get();
  }

  /**
   * Trails.
   *
   * @return the service
   */
  public CloudTrail cloudTrail() {
    return cloudTrail.get();
  }

  void close() {
    clients.forEach(client -> client.ifMade().ifPresent(SdkAutoCloseable::close));
  }

  private <C extends SdkAutoCloseable, S> Supplier<S> lazily(
      Supplier<C> client, Function<C, S> service) {
    Lazy<C> made = new Lazy<>(client);
    clients.add(made);
    return () -> service.apply(made.get());
  }

  /** IAM is one service a partition, and signed for that Region wherever it is asked from. */
  private static String homeOfIam(String region) {
    return region.startsWith("us-gov-") ? "us-gov-west-1" : "us-east-1";
  }
}
