package org.sentinelsetup.demo.state;

import java.util.List;
import java.util.Map;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;

/** Queues, roles and providers that were there before us. */
final class SeedIam {
  /** Another product's audience at the same provider. */
  private static final String OTHER_AUDIENCE = "api://6e81e733-9e7f-474a-85f0-385c097f7f52";

  private SeedIam() {}

  static void plant(World world) {
    Place logs = new Place(Seed.LOGGING, Seed.LOG_REGION);
    var _ = world.queues().createQueue(logs, "acme-inventory", Map.of("Policy", inventoryPolicy()));
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
      String name = "OIDC_Sentinel-cloudtrail-" + Seed.LOG_REGION;
      world.roles().createRole(Seed.LOGGING, name, taken(), Roles.Details.PLAIN);
    }
  }

  private static String taken() {
    return """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
    {"AWS":"arn:aws:iam::%s:root"},"Action":"sts:AssumeRole"}]}"""
        .formatted(Seed.LOGGING);
  }

  private static String inventoryPolicy() {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"S3","Effect":"Allow",\
    "Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"%s",\
    "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::%s"},\
    "StringEquals":{"aws:SourceAccount":"%s"}}}]}"""
        .formatted(SeedBuckets.INVENTORY_QUEUE, Seed.LOG_BUCKET, Seed.LOGGING);
  }
}
