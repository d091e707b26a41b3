package org.sentinelsetup.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.engine.discovery.FakeBucket.NOW;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentLogsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWSLogs/111122223333/vpcflowlogs/ | .gz | AWSLogs/111122223333/vpcflowlogs/eu-west-1/2026/11/25/a.log.gz",
        "AWSLogs/111122223333/vpcflowlogs/ | .gz | AWSLogs/111122223333/vpcflowlogs/eu-west-1/2026/11/25/00/a.log.gz",
        "AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/ | .gz | AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=25/a.log.gz",
        "AWSLogs/111122223333/GuardDuty/ | .jsonl.gz | AWSLogs/111122223333/GuardDuty/eu-west-1/2026/11/25/a.jsonl.gz",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/ | .json.gz | AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/25/a.json.gz",
        "exports/app/ | .gz | exports/app/a.csv.gz",
        "exports/app/ | .gz | exports/app/stream/of/a.csv.gz"
      })
  void eachKindOfFolderIsLookedThrough(String prefix, String suffix, String key) {
    Folder bucket = FakeBucket.of(key, "AWSLogs/other/a" + suffix, key + ".other");
    assertThat(RecentLogs.count(bucket, prefix, suffix, NOW.minusSeconds(1200), NOW))
        .isEqualTo(OptionalLong.of(1));
    assertThat(RecentLogs.count(bucket, prefix, suffix, NOW, NOW.plusSeconds(9)))
        .isEqualTo(OptionalLong.of(0));
  }

  @Test
  void aDayOfMoreThanAPageIsReadToItsEnd() {
    String day = "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/25/";
    String[] keys =
        IntStream.range(0, 25)
            .mapToObj(i -> day + "%02d.json.gz".formatted(i))
            .toArray(String[]::new);
    assertThat(
            RecentLogs.count(
                FakeBucket.paged(10, keys),
                "AWSLogs/111122223333/CloudTrail/",
                ".json.gz",
                NOW.minusSeconds(1200),
                NOW))
        .isEqualTo(OptionalLong.of(25));
  }

  @Test
  void logsSinceAMomentAreCountedAcrossMidnightAndAccounts() {
    Folder bucket =
        FakeBucket.of(
            "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2026/11/24/a.json.gz",
            "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2026/11/25/b.json.gz",
            "AWSLogs/o-a1b2c3d4e5/222233334444/CloudTrail/us-east-1/2026/11/25/c.json.gz",
            "AWSLogs/o-a1b2c3d4e5/222233334444/CloudTrail/us-east-1/2026/11/23/d.json.gz",
            "AWSLogs/o-a1b2c3d4e5/222233334444/CloudTrail-Digest/us-east-1/2026/11/25/e.json.gz");
    assertThat(
            RecentLogs.count(
                bucket, "AWSLogs/o-a1b2c3d4e5/", ".json.gz", NOW.minusSeconds(1200), NOW))
        .isEqualTo(OptionalLong.of(3));
    assertThat(
            RecentLogs.count(bucket, "AWSLogs/o-a1b2c3d4e5/", ".json.gz", NOW, NOW.plusSeconds(9)))
        .isEqualTo(OptionalLong.of(0));
  }

  @Test
  void anOrganisationTooLargeToLookThroughIsUnknown() {
    String[] keys =
        Stream.iterate(100_000_000_000L, n -> n + 1)
            .limit(200)
            .map(account -> "AWSLogs/o-a1b2c3d4e5/" + account + "/CloudTrail/eu-west-1/x/y.gz")
            .toArray(String[]::new);
    assertThat(
            RecentLogs.count(
                FakeBucket.of(keys),
                "AWSLogs/o-a1b2c3d4e5/",
                ".json.gz",
                NOW.minusSeconds(60),
                NOW))
        .isEmpty();
  }
}
