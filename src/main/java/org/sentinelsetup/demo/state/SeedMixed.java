package org.sentinelsetup.demo.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.Encryption;
import org.sentinelsetup.demo.state.Keys.Manager;

/** Buckets with logs of other kinds than CloudTrail's, and the key they are encrypted with. */
public final class SeedMixed {
  /** VPC flow logs as text; its default is another key than its files have. */
  public static final String FLOWS = "acme-flow-logs";

  /** Findings of GuardDuty. */
  public static final String FINDINGS = "acme-findings";

  /** VPC flow logs as Parquet, which Sentinel does not read. */
  public static final String PARQUET = "acme-flow-parquet";

  /** Digests of CloudTrail without the logs they are of. */
  public static final String DIGESTS = "acme-digests";

  /** The key of flow logs and findings; its alias is {@code alias/acme-telemetry}. */
  public static final String KEY_ID = "7777aaaa-22bb-33cc-44dd-5555eeee6666";

  /** The accounts with flow logs. */
  public static final List<String> FLOWING = List.of(Seed.LOGGING, Seed.WORKLOADS);

  private SeedMixed() {}

  /** The ARN of the key of flow logs and findings. */
  public static String keyArn(World world) {
    return world.landscape().logs().arn("kms", "key/" + KEY_ID);
  }

  static void plant(World world) {
    Instant now = world.clock().now();
    Instant since = now.minus(Duration.ofDays(300));
    Place logs = world.landscape().logs();
    Keys keys = world.keys();
    var _ = keys.add(logs, KEY_ID, "Flow logs, findings", Manager.CUSTOMER, since, keyPolicy(logs));
    keys.alias(logs, "alias/acme-telemetry", Optional.of(KEY_ID));
    Buckets buckets = world.buckets();
    Bucket flows = buckets.find(FLOWS).orElseThrow();
    flows.encryption(Encryption.kms(SeedKeys.arn(world)));
    flows.policy(Optional.of(writtenBy("delivery.logs.amazonaws.com", flows)));
    Bucket findings = buckets.add(FINDINGS, logs, since);
    findings.encryption(Encryption.kms(keyArn(world)));
    findings.policy(Optional.of(writtenBy("guardduty.amazonaws.com", findings)));
    buckets.add(PARQUET, logs, since);
    buckets.add(DIGESTS, logs, since);
    for (int hours = 3; hours >= 0; hours--) {
      plantFiles(world, now.minus(Duration.ofMinutes(hours * 60L + 4)));
    }
  }

  private static void plantFiles(World world, Instant when) {
    Samples samples = new Samples(world.ids(), world.random());
    Landscape names = world.landscape();
    Encryption encryption = Encryption.kms(keyArn(world));
    for (String account : FLOWING) {
      plant(world, FLOWS, samples.flow(new Place(account, names.region()), when), when, encryption);
    }
    plant(world, FINDINGS, samples.findings(names.logs(), when), when, encryption);
    String parquet =
        LogKeys.hiveFlow(names.logs(), Samples.flowLog(names.logs()), when, world.ids().hex(8));
    byte[] columns = "PAR1\0\0\0\0PAR1".getBytes(StandardCharsets.US_ASCII);
    world.buckets().plant(PARQUET, parquet, columns, when);
    String digest =
        LogKeys.digest("AWSLogs/", names.logs(), "acme-local-trail", names.region(), when);
    byte[] json = Gzip.pack("{\"digestS3Bucket\":\"" + DIGESTS + "\",\"logFiles\":[]}");
    world.buckets().plant(DIGESTS, digest, json, when);
  }

  private static void plant(
      World world, String bucket, Samples.File file, Instant when, Encryption encryption) {
    world.buckets().plant(bucket, file.key(), Gzip.pack(file.text()), when, encryption);
  }

  private static String writtenBy(String service, Bucket bucket) {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"Write","Effect":"Allow",\
    "Principal":{"Service":"%s"},"Action":"s3:PutObject","Resource":"%s/AWSLogs/*",\
    "Condition":{"StringEquals":{"aws:SourceAccount":["%s","%s"]}}}]}"""
        .formatted(service, bucket.arn(), Seed.LOGGING, Seed.WORKLOADS);
  }

  private static String keyPolicy(Place logs) {
    return """
    {"Version":"2012-10-17","Id":"acme-telemetry","Statement":[{"Sid":"Enable IAM User Permissions",\
    "Effect":"Allow","Principal":{"AWS":"%s"},"Action":"kms:*","Resource":"*"},\
    {"Sid":"Allow services to encrypt logs","Effect":"Allow","Principal":{"Service":\
    ["delivery.logs.amazonaws.com","guardduty.amazonaws.com"]},"Action":"kms:GenerateDataKey*",\
    "Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":["%s","%s"]}}}]}"""
        .formatted(logs.partition().root(logs.account()), Seed.LOGGING, Seed.WORKLOADS);
  }
}
