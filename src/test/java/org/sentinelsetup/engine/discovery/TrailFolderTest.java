package org.sentinelsetup.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Trail;

class TrailFolderTest {
  private static Trail trail(@Nullable String prefix, boolean organization) {
    return new Trail(
        "trail",
        "arn:aws:cloudtrail:eu-west-1:444455556666:trail/trail",
        "logs",
        prefix,
        null,
        organization,
        true,
        true,
        "eu-west-1");
  }

  private static final String LOG = "/CloudTrail/eu-west-1/2026/11/25/a.json.gz";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "account trail        |             | false | AWSLogs/111122223333            | AWSLogs/111122223333/CloudTrail/",
        "account, prefix      | p           | false | p/AWSLogs/111122223333          | p/AWSLogs/111122223333/CloudTrail/",
        "organisation trail   |             | true  | AWSLogs/o-a1b2c3d4e5/222233334444 | AWSLogs/o-a1b2c3d4e5/",
        "Control Tower        | o-a1b2c3d4e5 | true | o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/222233334444 | o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/"
      })
  void eachLayoutIsFoundWithAndWithoutTheTrail(
      String name, String prefix, boolean organization, String folder, String found) {
    Folder bucket = FakeBucket.of(folder + LOG, "reports/a.csv");
    assertThat(
            TrailFolder.find("logs", "111122223333", List.of(trail(prefix, organization)), bucket))
        .hasValueSatisfying(seen -> assertThat(seen.prefix()).isEqualTo(found));
    assertThat(TrailFolder.find("logs", "111122223333", List.of(), bucket))
        .hasValueSatisfying(
            seen -> {
              assertThat(seen.prefix()).isEqualTo(found);
              assertThat(seen.trail()).isNull();
            });
  }

  @Test
  void amongSeveralAccountsTheOwnersIsProposed() {
    assertThat(
            TrailFolder.find(
                "logs",
                "222233334444",
                List.of(),
                FakeBucket.of("AWSLogs/111122223333" + LOG, "AWSLogs/222233334444" + LOG)))
        .hasValueSatisfying(
            seen -> assertThat(seen.prefix()).isEqualTo("AWSLogs/222233334444/CloudTrail/"));
  }

  @Test
  void whatIsNoCloudTrailIsNotTakenForIt() {
    Stream.of(
            FakeBucket.of(),
            FakeBucket.of("AWSLogs/111122223333/vpcflowlogs/eu-west-1/2026/11/25/a.gz"),
            FakeBucket.of("AWSLogs/o-a1b2c3d4e5/111122223333/Config/a.json.gz"),
            FakeBucket.of("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/a.json.gz"))
        .forEach(
            bucket ->
                assertThat(TrailFolder.find("logs", "111122223333", List.of(), bucket)).isEmpty());
  }

  @Test
  void theNewestLogIsFoundByWalkingDownTheDates() {
    Folder bucket =
        FakeBucket.of(
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail-Digest/eu-west-1/2026/12/01/z.json.gz",
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail/eu-west-1/2025/12/31/old.json.gz",
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail/eu-west-1/2026/11/24/new.json.gz",
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail/us-east-1/2026/11/25/other.json.gz");
    assertThat(NewestObject.under("AWSLogs/o-a1b2c3d4e5/", "eu-west-1", ".json.gz", bucket))
        .hasValueSatisfying(object -> assertThat(object.key()).endsWith("new.json.gz"));
  }
}
