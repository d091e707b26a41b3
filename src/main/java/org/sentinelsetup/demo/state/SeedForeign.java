package org.sentinelsetup.demo.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sentinelsetup.demo.World;

/**
 * A connection that somebody made with AWS's sample, with all the faults of that sample:
 * docs.aws.amazon.com/prescriptive-guidance/latest/patterns/ingest-analyze-aws-security-logs-sentinel.html
 */
public final class SeedForeign {
  /** The stack. */
  public static final String STACK = "cloudtrail-sentinel-integration-by-hand";

  /** Its role. */
  public static final String ROLE = "OIDC_MicrosoftSentinel-cloudtrail";

  /** How long before the demo begins it was made. */
  public static final Duration AGE = Duration.ofHours(3);

  private static final String WORKSPACE = "0f1e2d3c-1111-4222-8333-444455556666";
  private static final String QUEUE = "sentinel-cloudtrail";

  private SeedForeign() {}

  /** Makes the stack, and lets the time pass until the demo begins. */
  static void plantStack(World world) {
    Landscape names = world.landscape();
    world
        .stacks()
        .make(
            names.logs(),
            STACK,
            template(),
            Map.of(
                "ControlTowerS3BucketName",
                names.logBucket(),
                "AzureWorkspaceID",
                WORKSPACE,
                "EmailAddress",
                "soc@example.com",
                "KMSKeyArn",
                SeedKeys.arn(world)));
    world.clock().advance(AGE);
    String topic = names.logs().arn("sns", QUEUE + "-alarms");
    world.topics().subscriptions(topic).forEach(one -> world.topics().confirm(one.arn()));
  }

  /** What people do by hand after it: the bucket's rule and the key's statement. */
  static void plantByHand(World world) {
    Landscape names = world.landscape();
    Buckets.Bucket bucket = world.buckets().find(names.logBucket()).orElseThrow();
    List<NotificationRules.Rule> rules = new ArrayList<>(bucket.notifications().rules());
    rules.add(
        new NotificationRules.Rule(
            NotificationRules.Kind.QUEUE,
            "sentinel",
            names.logs().arn("sqs", QUEUE),
            List.of("s3:ObjectCreated:*"),
            Optional.of(names.folder()),
            Optional.of(".gz")));
    bucket.notifications(new NotificationRules(rules, false));
    Keys.StoredKey key = world.keys().find(SeedKeys.arn(world)).orElseThrow();
    key.policy(
        key.policy().strip().replaceAll("\\s*\\]\\s*\\}$", "")
            + """
            ,{"Sid":"Sentinel","Effect":"Allow","Principal":{"AWS":"%s"},\
            "Action":"kms:Decrypt","Resource":"*"}]}"""
                .formatted(names.partition().role(Seed.LOGGING, ROLE)));
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(SeedForeign.class.getResourceAsStream("foreign.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
