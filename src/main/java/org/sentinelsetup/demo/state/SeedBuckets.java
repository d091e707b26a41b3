package org.sentinelsetup.demo.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.Encryption;
import org.sentinelsetup.demo.state.NotificationRules.Kind;
import org.sentinelsetup.demo.state.NotificationRules.Rule;

/** The buckets, the organisation's trail and the log files of the last hours. */
public final class SeedBuckets {
  /** A queue that already gets notifications of the log bucket. */
  public static final String INVENTORY_QUEUE =
      new Place(Seed.LOGGING, Seed.LOG_REGION).arn("sqs", "acme-inventory");

  private static final String THUMB =
      new Place(Seed.LOGGING, Seed.LOG_REGION).arn("lambda", "function:thumb");
  private static final List<String> CREATED = List.of("s3:ObjectCreated:*");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

  private SeedBuckets() {}

  static void plant(World world) {
    Instant longAgo = world.clock().now().minus(Duration.ofDays(380));
    Place logs = new Place(Seed.LOGGING, Seed.LOG_REGION);
    Buckets buckets = world.buckets();
    Bucket bucket = buckets.add(Seed.LOG_BUCKET, logs, longAgo);
    bucket.encryption(Encryption.kms(SeedKeys.arn(world)));
    bucket.policy(Optional.of(trailMayWrite()));
    buckets.function(THUMB);
    bucket.notifications(
        new NotificationRules(
            List.of(
                rule(Kind.QUEUE, "inventory", INVENTORY_QUEUE, "inventory/"),
                rule(Kind.FUNCTION, "thumb", THUMB, "reports/")),
            false));
    buckets.add("acme-access-logs", logs, longAgo);
    buckets.add("acme-flow-logs", logs, longAgo);
    buckets.add("acme-web", new Place(Seed.LOGGING, "us-east-1"), longAgo);
    world
        .trails()
        .add(
            new Trails.Trail(
                Seed.TRAIL,
                new Place(Seed.MANAGEMENT, Seed.LOG_REGION),
                Seed.LOG_BUCKET,
                Optional.empty(),
                true,
                true,
                Optional.of(SeedKeys.arn(world))));
    plantLogs(world);
  }

  private static Rule rule(Kind kind, String id, String target, String prefix) {
    return new Rule(kind, id, target, CREATED, Optional.of(prefix), Optional.empty());
  }

  private static void plantLogs(World world) {
    Instant now = world.clock().now();
    for (int hours = 3; hours >= 0; hours--) {
      Instant written = now.minus(Duration.ofMinutes(hours * 60L + 7));
      for (var account : world.identities().accounts()) {
        String file =
            account.id() + "_CloudTrail_" + Seed.LOG_REGION + "_" + MINUTE.format(written);
        plant(
            world,
            folder(account.id(), "CloudTrail", written) + file + "_" + world.ids().token(16),
            "{\"Records\":[]}",
            written);
        String digest = account.id() + "_CloudTrail-Digest_" + Seed.LOG_REGION + "_" + Seed.TRAIL;
        plant(
            world,
            folder(account.id(), "CloudTrail-Digest", written)
                + digest
                + "_"
                + MINUTE.format(written),
            "{\"digestS3Bucket\":\"" + Seed.LOG_BUCKET + "\",\"logFiles\":[]}",
            written);
      }
    }
  }

  private static String folder(String account, String kind, Instant day) {
    return "AWSLogs/%s/%s/%s/%s/%s/"
        .formatted(Seed.ORGANISATION, account, kind, Seed.LOG_REGION, DAY.format(day));
  }

  private static void plant(World world, String file, String json, Instant written) {
    world.buckets().plant(Seed.LOG_BUCKET, file + ".json.gz", gzipped(json), written);
  }

  private static byte[] gzipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String trailMayWrite() {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"AclCheck","Effect":"Allow",\
    "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl",\
    "Resource":"arn:aws:s3:::%1$s","Condition":{"StringEquals":{"aws:SourceArn":"%2$s"}}},\
    {"Sid":"Write","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},\
    "Action":"s3:PutObject","Resource":"arn:aws:s3:::%1$s/AWSLogs/%3$s/*",\
    "Condition":{"StringEquals":{"aws:SourceArn":"%2$s"}}}]}"""
        .formatted(Seed.LOG_BUCKET, Seed.TRAIL_ARN, Seed.ORGANISATION);
  }
}
