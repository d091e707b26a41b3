package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;

/** Queues, roles and providers that were there before us. */
public final class SeedIam {
  /** A role that may do everything in the logging account, for who knows the external id. */
  public static final String DEPLOY_ROLE = "SentinelDeploy";

  /** A policy that bounds roles to what a connection needs. */
  public static final String BOUNDARY = "SentinelBoundary";

  /** A role CloudFormation may be given. */
  public static final String SERVICE_ROLE = "StackBuilder";

  /** Control Tower's role in every account it governs: administrator access. */
  public static final String EXECUTION_ROLE = "AWSControlTowerExecution";

  /** Another product's audience at the same provider. */
  private static final String OTHER_AUDIENCE = "api://6e81e733-9e7f-474a-85f0-385c097f7f52";

  private SeedIam() {}

  static void plant(World world) {
    Landscape names = world.landscape();
    var _ =
        world
            .queues()
            .createQueue(names.logs(), "acme-inventory", Map.of("Policy", inventoryPolicy(names)));
    plantRoles(world);
    world
        .roles()
        .managed()
        .put(names.partition().arn("iam", Seed.LOGGING, "policy/" + BOUNDARY), bounds());
    if (world.scenario() == Scenario.EXISTING_PROVIDER) {
      world
          .providers()
          .create(
              Seed.LOGGING,
              "https://sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
              List.of(OTHER_AUDIENCE),
              List.of("626d44e704d1ceabe3bf0d53397464ac8080142c"),
              Map.of());
    }
    if (world.scenario() == Scenario.ROLE_NAME_TAKEN) {
      String name = "OIDC_Sentinel-cloudtrail-" + names.region();
      world
          .roles()
          .createRole(Seed.LOGGING, name, trusting(names, Seed.LOGGING, ""), Roles.Details.PLAIN);
    }
  }

  private static String bounds() {
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*",\
    "Action":["kms:Decrypt","s3:GetObject","sqs:*"]}]}""";
  }

  private static String trustedByCloudFormation() {
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
    "Principal":{"Service":"cloudformation.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
  }

  /** Roles of the logging account that the management account may take on. */
  private static void plantRoles(World world) {
    Landscape names = world.landscape();
    Instant longAgo = world.clock().now().minus(Duration.ofDays(400));
    String external =
        ",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"" + Seed.EXTERNAL_ID + "\"}}";
    world
        .identities()
        .role(
            names.partition().role(Seed.LOGGING, SERVICE_ROLE),
            Seed.EVERYTHING,
            longAgo,
            trustedByCloudFormation());
    world
        .identities()
        .role(
            names.partition().role(Seed.LOGGING, DEPLOY_ROLE),
            Seed.EVERYTHING,
            longAgo,
            trusting(names, Seed.MANAGEMENT, external));
    if (names.keyOwner().equals(Seed.MANAGEMENT)) {
      // docs.aws.amazon.com/controltower/latest/userguide/awscontroltowerexecution.html
      world
          .identities()
          .role(
              names.partition().role(Seed.LOGGING, EXECUTION_ROLE),
              Seed.EVERYTHING,
              longAgo,
              trusting(names, Seed.MANAGEMENT, ""));
    }
  }

  private static String trusting(Landscape names, String account, String condition) {
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
    {"AWS":"%s"},"Action":"sts:AssumeRole"%s}]}"""
        .formatted(names.partition().root(account), condition);
  }

  private static String inventoryPolicy(Landscape names) {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"S3","Effect":"Allow",\
    "Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"%s",\
    "Condition":{"ArnLike":{"aws:SourceArn":"arn:%s:s3:::%s"},\
    "StringEquals":{"aws:SourceAccount":"%s"}}}]}"""
        .formatted(
            names.logs().arn("sqs", "acme-inventory"),
            names.partition().id(),
            names.logBucket(),
            Seed.LOGGING);
  }
}
