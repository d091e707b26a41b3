package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cloud and partition are independent of each other. */
class AzureCloudTest {
  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL, AWS,"
        + " arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
    "COMMERCIAL, AWS_US_GOV,"
        + " arn:aws-us-gov:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
    "GOVERNMENT, AWS,"
        + " arn:aws:iam::111122223333:oidc-provider/sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
    "GOVERNMENT, AWS_US_GOV,"
        + " arn:aws-us-gov:iam::111122223333:oidc-provider/sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/"
  })
  void theProvidersArnFollowsBoth(AzureCloud cloud, Partition partition, String arn) {
    assertThat(cloud.providerArn(partition, "111122223333")).isEqualTo(arn);
  }

  @Test
  void theAudienceFollowsTheCloud() {
    assertThat(AzureCloud.COMMERCIAL.audience())
        .isEqualTo("api://1462b192-27f7-4cb9-8523-0f4ecb54b47e");
    assertThat(AzureCloud.GOVERNMENT.audience())
        .isEqualTo("api://d4230588-5f84-4281-a9c7-2c15194b28f7");
  }

  @Test
  void theOldConnectorsValuesAreRecognised() {
    assertThat(AzureCloud.isOldConnector("21f935c0-8092-4b62-a772-5a2afd714569")).isTrue();
    assertThat(AzureCloud.isOldConnector("arn:aws:iam::197857026523:root")).isTrue();
    for (AzureCloud cloud : AzureCloud.values()) {
      assertThat(AzureCloud.isOldConnector(cloud.audience())).isFalse();
      assertThat(AzureCloud.isOldConnector(cloud.providerArn(Partition.AWS, "111122223333")))
          .isFalse();
    }
  }
}
