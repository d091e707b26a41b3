package org.sentinelsetup.demo.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.NotificationRules.Kind;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.SeedKeys;

/** Everything a connection needs, right unless a test spoils it before {@link #apply}. */
final class Setup {
  static final String WORKSPACE = "0f1e2d3c-1111-4222-8333-444455556666";
  static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:sentinel-cloudtrail";
  static final String ROLE = "arn:aws:iam::111122223333:role/OIDC_Sentinel";

  String audience = AzureCloud.COMMERCIAL.audience();
  String trust =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":
      "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/"},
      "Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{
      "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/:aud":"api://1462b192-27f7-4cb9-8523-0f4ecb54b47e",
      "sts:RoleSessionName":["MicrosoftSentinel_WS","MicrosoftDefenderForClouds_WS"]}}}]}"""
          .replace("WS", WORKSPACE);
  String permissions =
      """
      {"Version":"2012-10-17","Statement":[
      {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-org-logs/AWSLogs/*"},
      {"Effect":"Allow","Action":"kms:Decrypt","Resource":"KEY"}]}""";
  String queuePolicy =
      """
      {"Version":"2012-10-17","Statement":[{"Sid":"S3","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
      "Action":"sqs:SendMessage","Resource":"QUEUE","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::acme-org-logs"},
      "StringEquals":{"aws:SourceAccount":"111122223333"}}},
      {"Sid":"Sentinel","Effect":"Allow","Principal":{"AWS":"ROLE"},"Action":["sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage","sqs:ReceiveMessage","sqs:GetQueueUrl","sqs:GetQueueAttributes"],"Resource":"QUEUE"},
      {"Sid":"Tls","Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"QUEUE",
      "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"""
          .replace("QUEUE", QUEUE)
          .replace("ROLE", ROLE);
  String keyStatement =
      """
      {"Sid":"Sentinel","Effect":"Allow","Principal":{"AWS":"ROLE"},"Action":"kms:Decrypt","Resource":"*",
      "Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}"""
          .replace("ROLE", ROLE);

  /** Whether the key's policy delegates to whole accounts. */
  boolean delegated = true;

  String prefix;
  Optional<String> bucketPolicy = Optional.empty();

  private final World world;

  final String key;

  Setup(World world) {
    this.world = world;
    key = SeedKeys.arn(world);
    prefix = world.landscape().folder();
    String bucket = world.landscape().logBucket();
    String start = world.landscape().prefix().map(text -> text + "/").orElse("");
    permissions = permissions.replace("KEY", key).replace("acme-org-logs/", bucket + "/" + start);
    queuePolicy = queuePolicy.replace("acme-org-logs", bucket);
  }

  Queue apply() {
    world
        .providers()
        .create(
            Seed.LOGGING, AzureCloud.COMMERCIAL.issuer(), List.of(audience), List.of(), Map.of());
    world.roles().createRole(Seed.LOGGING, "OIDC_Sentinel", trust, Roles.Details.PLAIN);
    world.roles().putRolePolicy(Seed.LOGGING, "OIDC_Sentinel", "read", permissions);
    Queue queue =
        world
            .queues()
            .createQueue(
                new Place(Seed.LOGGING, Seed.LOG_REGION),
                "sentinel-cloudtrail",
                Map.of("Policy", queuePolicy));
    StoredKey stored = world.keys().find(key).orElseThrow();
    String policy = stored.policy().strip();
    if (!keyStatement.isEmpty()) {
      policy = policy.replaceAll("\\s*\\]\\s*\\}$", "") + "," + keyStatement + "]}";
    }
    if (!delegated) {
      policy = policy.replace("\"kms:*\"", "\"kms:DescribeKey\"");
      policy = policy.replace("[\"kms:Decrypt\", \"kms:DescribeKey\"]", "\"kms:DescribeKey\"");
    }
    stored.policy(policy);
    Bucket bucket = world.buckets().find(world.landscape().logBucket()).orElseThrow();
    bucketPolicy.ifPresent(json -> bucket.policy(Optional.of(json)));
    Rule rule =
        new Rule(
            Kind.QUEUE,
            "sentinel",
            QUEUE,
            List.of("s3:ObjectCreated:*"),
            Optional.of(prefix),
            Optional.of(".gz"));
    bucket.notifications(new NotificationRules(List.of(rule), false));
    world.buckets().sendTest(QUEUE, bucket);
    world
        .sentinel()
        .add(new Connection(ROLE, queue.url(), WORKSPACE, AzureCloud.COMMERCIAL, "AWSCloudTrail"));
    return queue;
  }
}
