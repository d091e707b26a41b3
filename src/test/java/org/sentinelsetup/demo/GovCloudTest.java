package org.sentinelsetup.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Roles;
import org.sentinelsetup.demo.state.Seed;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A world in another partition. */
class GovCloudTest {
  @Test
  void inGovCloudEveryArnIsOfItsPartition() {
    try (DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.GOV_CLOUD));
        StsClient sts =
            new Clients(cloud).client(StsClient.builder(), logAdmin(cloud), "us-gov-west-1");
        StsClient elsewhere =
            new Clients(cloud).client(StsClient.builder(), logAdmin(cloud), "eu-west-1");
        KmsClient kms =
            new Clients(cloud).client(KmsClient.builder(), logAdmin(cloud), "us-gov-west-1");
        S3Client s3 =
            new Clients(cloud)
                .client(
                    S3Client.builder().forcePathStyle(true), logAdmin(cloud), "us-gov-west-1")) {
      assertThat(sts.getCallerIdentity().arn()).startsWith("arn:aws-us-gov:sts::111122223333:");
      assertThat(catchThrowableOfType(RuntimeException.class, elsewhere::getCallerIdentity))
          .hasMessageContaining("There is no Region eu-west-1");
      assertThat(kms.listKeys().keys())
          .allMatch(key -> key.keyArn().startsWith("arn:aws-us-gov:kms:us-gov-west-1:"));
      String id = kms.describeKey(r -> r.keyId("alias/acme-logs")).keyMetadata().arn();
      String policy = kms.getKeyPolicy(r -> r.keyId(id)).policy();
      assertThat(policy).doesNotContain("arn:aws:");
      kms.putKeyPolicy(r -> r.keyId(id).policy(policy));
      String foreign = policy.replace("aws-us-gov:iam", "aws:iam");
      assertThat(
              catchThrowableOfType(
                  KmsException.class, () -> kms.putKeyPolicy(r -> r.keyId(id).policy(foreign))))
          .hasMessageContaining("invalid principals");
      assertThat(s3.getBucketPolicy(r -> r.bucket("acme-org-logs")).policy())
          .contains("arn:aws-us-gov:s3:::acme-org-logs")
          .doesNotContain("arn:aws:");
      World world = cloud.world();
      String trust =
          """
          {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
          "Principal":{"AWS":"arn:aws:iam::444455556666:root"}}]}""";
      assertThat(
              catchThrowableOfType(
                  Fault.class,
                  () ->
                      world
                          .roles()
                          .createRole(Seed.LOGGING, "Foreign", trust, Roles.Details.PLAIN)))
          .hasMessageContaining("Invalid principal in policy");
      assertThat(world.roles().all())
          .allMatch(role -> role.arn().startsWith("arn:aws-us-gov:iam::"))
          .noneMatch(role -> role.trust().contains("arn:aws:"));
      assertThat(world.trails().all().getFirst().arn()).startsWith("arn:aws-us-gov:cloudtrail:");
      int before = world.buckets().find(Seed.LOG_BUCKET).orElseThrow().objects().size();
      world.trailWriter().write();
      assertThat(world.buckets().find(Seed.LOG_BUCKET).orElseThrow().objects().size())
          .isEqualTo(before + 3);
      assertThat(world.trails().events()).noneMatch(event -> event.json().contains("arn:aws:"));
    }
  }

  private static AwsCredentials logAdmin(DemoCloud cloud) {
    return new Clients(cloud).as(Seed.LOGGING, "LogAdmin");
  }
}
