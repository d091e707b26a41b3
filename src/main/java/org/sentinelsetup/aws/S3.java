package org.sentinelsetup.aws;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Encryption;
import org.sentinelsetup.model.ListPage;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.NotificationConfiguration;
import org.sentinelsetup.model.S3Object;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/**
 * Simple Storage Service. Every call names the account that has to own the bucket, so that a bucket
 * of the same name in other hands is refused. docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html
 */
public final class S3 {
  private static final int BUCKETS_A_PAGE = 250;
  private static final String REGION_HEADER = "x-amz-bucket-region";

  private final S3Client client;
  private final Calls calls = new Calls("S3");

  S3(S3Client client) {
    this.client = client;
  }

  /**
   * A page of the account's buckets, in every Region.
   *
   * @param mark where the page before ended, null for the first
   * @return one page
   * @throws AwsCallException when refused
   */
  public ListPage<Bucket> buckets(@Nullable String mark) {
    // Asked for without any parameter, S3 leaves the Regions out.
    return calls.perform(
        "ListBuckets",
        () -> {
          var answer =
              client.listBuckets(
                  request -> request.maxBuckets(BUCKETS_A_PAGE).continuationToken(mark));
          return new ListPage<>(
              answer.buckets().stream().map(S3::bucket).toList(),
              Calls.orNull(answer.continuationToken()));
        });
  }

  /**
   * The Region of a bucket, asked from any Region. S3 tells it by HeadBucket also when access is
   * denied (docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html); GetBucketLocation is
   * asked when it does not.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @return the Region's code
   * @throws AwsCallException when neither tells
   */
  public String location(String bucket, String owner) {
    return calls
        .perform("HeadBucket", () -> regionByHead(bucket, owner))
        .orElseGet(() -> locationConstraint(bucket, owner));
  }

  /**
   * The beginning of what lies under a prefix.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @param prefix what keys begin with
   * @param delimiter groups keys up to this text, null to see all
   * @param startAfter lists keys after this one, null from the beginning
   * @param max how many keys and groups, at most 1000
   * @return one page
   * @throws AwsCallException when refused
   */
  public Listing list(
      String bucket,
      String owner,
      String prefix,
      @Nullable String delimiter,
      @Nullable String startAfter,
      int max) {
    return calls.perform(
        "ListObjectsV2",
        () ->
            listing(
                client.listObjectsV2(
                    request ->
                        request
                            .bucket(bucket)
                            .expectedBucketOwner(owner)
                            .prefix(prefix)
                            .delimiter(delimiter)
                            .startAfter(startAfter)
                            .maxKeys(max))));
  }

  /**
   * How a bucket encrypts by default.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @return its default encryption
   * @throws AwsCallException when refused
   */
  public Encryption encryption(String bucket, String owner) {
    return calls.perform(
        "GetBucketEncryption",
        () ->
            Calls.need(
                    client
                        .getBucketEncryption(
                            request -> request.bucket(bucket).expectedBucketOwner(owner))
                        .serverSideEncryptionConfiguration(),
                    "ServerSideEncryptionConfiguration")
                .rules()
                .stream()
                .filter(rule -> rule.applyServerSideEncryptionByDefault() != null)
                .map(S3::encryption)
                .findFirst()
                .orElseThrow(
                    () -> new Calls.UnreadableAnswer("no ApplyServerSideEncryptionByDefault")));
  }

  /**
   * How one object is encrypted.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @param key the object
   * @return its encryption
   * @throws AwsCallException when refused; a missing object is {@code DENIED} without permission to
   *     list
   */
  public Encryption objectEncryption(String bucket, String owner, String key) {
    try {
      return calls.perform(
          "HeadObject",
          () ->
              encryption(
                  client.headObject(
                      request -> request.bucket(bucket).expectedBucketOwner(owner).key(key))));
    } catch (AwsCallException e) {
      if (e.kind() == Kind.INVALID && e.error().code().isEmpty()) {
        // A refused HEAD has no body and so no code, but a session that is over has to be told from
        // a mistake. The same question with a body tells.
        locationConstraint(bucket, owner);
      }
      throw e;
    }
  }

  /**
   * The beginning of an object.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @param key the object
   * @param most how much of it, bytes
   * @return as many bytes as there are, up to that
   * @throws AwsCallException when refused, also by the policy of the key it is encrypted with
   */
  public byte[] head(String bucket, String owner, String key, int most) {
    return calls.perform(
        "GetObject",
        () ->
            client
                .getObjectAsBytes(
                    request ->
                        request
                            .bucket(bucket)
                            .expectedBucketOwner(owner)
                            .key(key)
                            .range("bytes=0-" + (most - 1)))
                .asByteArray());
  }

  /**
   * The policy of a bucket.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @return JSON, empty when it has none
   * @throws AwsCallException when refused
   */
  public Optional<String> policy(String bucket, String owner) {
    return calls.perform(
        "GetBucketPolicy",
        () -> {
          try {
            return Optional.of(
                Calls.need(
                    client
                        .getBucketPolicy(
                            request -> request.bucket(bucket).expectedBucketOwner(owner))
                        .policy(),
                    "Policy"));
          } catch (S3Exception e) {
            if (Translator.error("S3", "GetBucketPolicy", e).code().equals("NoSuchBucketPolicy")) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /**
   * Whom a bucket tells of new objects. Refused when the answer holds anything we do not know,
   * because putting it back would lose that.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @return everything S3 answered
   * @throws AwsCallException when refused, {@code NOT_UNDERSTOOD} when it holds unknown elements
   */
  public NotificationConfiguration notification(String bucket, String owner) {
    return calls.perform(
        "GetBucketNotificationConfiguration",
        () -> {
          AtomicReference<String> body = new AtomicReference<>("");
          var answer =
              client.getBucketNotificationConfiguration(
                  request ->
                      request
                          .bucket(bucket)
                          .expectedBucketOwner(owner)
                          .overrideConfiguration(KeptBody.keepIn(body)));
          NotificationXml.requireKnown(Calls.orEmpty(body.get()));
          return Notifications.read(answer);
        });
  }

  /**
   * Replaces whom a bucket tells of new objects: what is not in the configuration is gone. S3 sends
   * every queue and topic a test message before it accepts.
   *
   * @param bucket the bucket
   * @param owner the account that has to own it
   * @param configuration all rules
   * @throws AwsCallException when refused; S3's reason for each destination is in the message
   */
  public void putNotification(
      String bucket, String owner, NotificationConfiguration configuration) {
    calls.run(
        "PutBucketNotificationConfiguration",
        () ->
            client.putBucketNotificationConfiguration(
                request ->
                    request
                        .bucket(bucket)
                        .expectedBucketOwner(owner)
                        .notificationConfiguration(Notifications.write(configuration))));
  }

  private Optional<String> regionByHead(String bucket, String owner) {
    try {
      return Optional.ofNullable(
          client
              .headBucket(request -> request.bucket(bucket).expectedBucketOwner(owner))
              .bucketRegion());
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        throw e;
      }
      return Optional.ofNullable(e.awsErrorDetails())
          .map(details -> details.sdkHttpResponse())
          .flatMap(answer -> answer.firstMatchingHeader(REGION_HEADER));
    }
  }

  private String locationConstraint(String bucket, String owner) {
    return calls.perform(
        "GetBucketLocation",
        () ->
            regionOf(
                client
                    .getBucketLocation(request -> request.bucket(bucket).expectedBucketOwner(owner))
                    .locationConstraintAsString()));
  }

  /** docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
  static String regionOf(@Nullable String constraint) {
    return switch (Calls.orEmpty(constraint)) {
      case "" -> "us-east-1";
      case "EU" -> "eu-west-1";
      case String region -> region;
    };
  }

  private static Bucket bucket(software.amazon.awssdk.services.s3.model.Bucket bucket) {
    return new Bucket(Calls.need(bucket.name(), "Name"), Calls.orNull(bucket.bucketRegion()));
  }

  private static Listing listing(ListObjectsV2Response answer) {
    return new Listing(
        answer.commonPrefixes().stream().map(CommonPrefix::prefix).toList(),
        answer.contents().stream()
            .map(
                object ->
                    new S3Object(
                        Calls.need(object.key(), "Key"),
                        Calls.need(object.size(), "Size"),
                        Calls.need(object.lastModified(), "LastModified")))
            .toList(),
        Calls.need(answer.isTruncated(), "IsTruncated"));
  }

  private static Encryption encryption(ServerSideEncryptionRule rule) {
    var byDefault = rule.applyServerSideEncryptionByDefault();
    return new Encryption(
        Calls.need(byDefault.sseAlgorithmAsString(), "SSEAlgorithm"),
        Calls.orNull(byDefault.kmsMasterKeyID()));
  }

  private static Encryption encryption(HeadObjectResponse object) {
    String algorithm = Calls.orEmpty(object.serverSideEncryptionAsString());
    return new Encryption(
        algorithm.isEmpty() ? Encryption.NONE : algorithm, Calls.orNull(object.ssekmsKeyId()));
  }
}
