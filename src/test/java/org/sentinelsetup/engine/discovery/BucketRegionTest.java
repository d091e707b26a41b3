package org.sentinelsetup.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.text.Words;

class BucketRegionTest {
  private static final String CALLER = ":sts::111122223333:assumed-role/LogAdmin/demo.person";

  @ParameterizedTest
  @CsvSource({"eu-west-1, aws", "us-gov-west-1, aws-us-gov", "xx-new-9, aws"})
  void whatThePartitionReachesIsFine(String location, String partition) {
    assertThat(BucketRegion.of("acme-org-logs", location, "arn:" + partition + CALLER).id())
        .isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource({
    "cn-north-1, aws, aws-cn",
    "us-gov-west-1, aws, aws-us-gov",
    "eu-west-1, aws-us-gov, nothing reaches across",
    "nowhere, aws, nowhere"
  })
  void whatItDoesNotReachIsRefusedInWords(String location, String partition, String words) {
    assertThatThrownBy(
            () -> BucketRegion.of("acme-org-logs", location, "arn:" + partition + CALLER))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown ->
                assertThat(
                        Words.say(thrown.problem().title())
                            + Words.say(thrown.problem().cause())
                            + Words.say(thrown.problem().action()))
                    .contains("acme-org-logs", words));
  }
}
