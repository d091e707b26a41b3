package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.Encryption;
import org.sentinelsetup.demo.state.NotificationRules.Kind;
import org.sentinelsetup.demo.state.NotificationRules.Rule;

/** The buckets and the organisation's trail. */
public final class SeedBuckets {
  /** A queue that already gets notifications of the usual log bucket. */
  public static final String INVENTORY_QUEUE =
      new Place(Seed.LOGGING, Seed.LOG_REGION).arn("sqs", "acme-inventory");

  private static final List<String> CREATED = List.of("s3:ObjectCreated:*");

  private SeedBuckets() {}

  static void plant(World world) {
    Instant longAgo = world.clock().now().minus(Duration.ofDays(380));
    Landscape names = world.landscape();
    Place logs = names.logs();
    String thumb = logs.arn("lambda", "function:thumb");
    Buckets buckets = world.buckets();
    Bucket bucket = buckets.add(names.logBucket(), logs, longAgo);
    bucket.encryption(Encryption.kms(SeedKeys.arn(world)));
    bucket.policy(Optional.of(trailMayWrite(names, bucket.arn())));
    buckets.function(thumb);
    bucket.notifications(
        new NotificationRules(
            List.of(
                rule(Kind.QUEUE, "inventory", logs.arn("sqs", "acme-inventory"), "inventory/"),
                rule(Kind.FUNCTION, "thumb", thumb, "reports/")),
            false));
    buckets.add("acme-access-logs", logs, longAgo);
    buckets.add("acme-flow-logs", logs, longAgo);
    buckets.add("acme-web", new Place(Seed.LOGGING, elsewhere(names)), longAgo);
    world
        .trails()
        .add(
            new Trails.Trail(
                names.trail(),
                new Place(Seed.MANAGEMENT, names.region()),
                names.logBucket(),
                names.prefix(),
                true,
                true,
                Optional.of(SeedKeys.arn(world))));
  }

  /** A Region of the same partition without logs. */
  private static String elsewhere(Landscape names) {
    return names.partition().equals(Partition.AWS) ? "us-east-1" : "us-gov-east-1";
  }

  private static Rule rule(Kind kind, String id, String target, String prefix) {
    return new Rule(kind, id, target, CREATED, Optional.of(prefix), Optional.empty());
  }

  private static String trailMayWrite(Landscape names, String bucketArn) {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"AclCheck","Effect":"Allow",\
    "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl",\
    "Resource":"%1$s","Condition":{"StringEquals":{"aws:SourceArn":"%2$s"}}},\
    {"Sid":"Write","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},\
    "Action":"s3:PutObject","Resource":"%1$s/%3$s*",\
    "Condition":{"StringEquals":{"aws:SourceArn":"%2$s"}}}]}"""
        .formatted(bucketArn, names.trailArn(), names.folder());
  }
}
