package org.sentinelsetup.demo.service.s3;

import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.Encryption;

/** Where a bucket is, how it encrypts, what its policy says. */
final class BucketSettings {
  private final Doors doors;

  BucketSettings(Doors doors) {
    this.doors = doors;
  }

  /** GetBucketLocation: the Region as text, empty for us-east-1. */
  Reply location(Call call, Target target) {
    Bucket bucket = doors.bucketFromAnywhere(call, target);
    doors.permit(call, "s3:GetBucketLocation", bucket, bucket.arn());
    String region = bucket.place().region();
    return S3.xml("LocationConstraint", root -> root.raw(region.equals("us-east-1") ? "" : region));
  }

  /** HeadBucket: there, and in which Region. */
  Reply head(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    doors.permit(call, "s3:ListBucket", bucket, bucket.arn());
    return Reply.empty(200).with("x-amz-bucket-region", bucket.place().region());
  }

  /** GetBucketEncryption. */
  Reply encryption(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    doors.permit(call, "s3:GetEncryptionConfiguration", bucket, bucket.arn());
    Encryption encryption = bucket.encryption();
    return S3.xml(
        "ServerSideEncryptionConfiguration",
        root -> root.element("Rule", rule -> describe(encryption, rule)));
  }

  private static void describe(Encryption encryption, Xml rule) {
    rule.element(
            "ApplyServerSideEncryptionByDefault",
            byDefault ->
                byDefault
                    .text("SSEAlgorithm", encryption.algorithm())
                    .text("KMSMasterKeyID", encryption.keyArn().orElse(null)))
        .text("BucketKeyEnabled", encryption.bucketKey());
  }

  /** GetBucketPolicy: JSON, for the owner only. */
  Reply policy(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    if (!bucket.place().account().equals(call.caller().account())) {
      throw new Fault(
          "MethodNotAllowed", 405, "The specified method is not allowed against this resource.");
    }
    doors.permit(call, "s3:GetBucketPolicy", bucket, bucket.arn());
    return Reply.of(
        200,
        "application/json",
        bucket
            .policy()
            .orElseThrow(
                () ->
                    new Fault("NoSuchBucketPolicy", 404, "The bucket policy does not exist")
                        .with("BucketName", bucket.name())));
  }
}
