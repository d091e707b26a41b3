package org.sentinelsetup.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogType;

/** Each kind of log is known by where it lies. */
class LayoutTest {
  private static final String OWNER = "111122223333";

  private static List<LogFolder> folders(String... keys) {
    return Layout.folders("logs", OWNER, List.of(), FakeBucket.of(keys));
  }

  @ParameterizedTest
  @CsvSource({
    "VPC_FLOW, AWSLogs/111122223333/vpcflowlogs/, eu-west-1/2026/11/25/a.log.gz",
    "VPC_FLOW, p/AWSLogs/111122223333/vpcflowlogs/, eu-west-1/2026/11/25/a.log.gz",
    "VPC_FLOW, AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/, aws-region=eu-west-1/a",
    "GUARDDUTY, AWSLogs/111122223333/GuardDuty/, eu-west-1/2026/11/25/a.jsonl.gz",
    "CLOUDTRAIL, AWSLogs/111122223333/CloudTrail/, eu-west-1/2026/11/25/a.json.gz",
    "CLOUDTRAIL, AWSLogs/o-a1b2c3d4e5/, 111122223333/CloudTrail/eu-west-1/2026/11/25/a.json.gz"
  })
  void oneKindOfLog(LogType type, String prefix, String rest) {
    assertThat(folders(prefix + rest, "reports/a.csv"))
        .singleElement()
        .satisfies(
            folder -> {
              assertThat(folder.type()).isEqualTo(type);
              assertThat(folder.prefix()).isEqualTo(prefix);
              assertThat(folder.unfit()).isNull();
            });
  }

  @Test
  void severalKindsBesideEachOtherCloudTrailFirstTheOwnersBeforeOthers() {
    assertThat(
            folders(
                "AWSLogs/000011112222/vpcflowlogs/eu-west-1/a.gz",
                "AWSLogs/111122223333/GuardDuty/eu-west-1/a.gz",
                "AWSLogs/111122223333/vpcflowlogs/eu-west-1/a.gz",
                "AWSLogs/111122223333/CloudTrail/eu-west-1/a.json.gz",
                "AWSLogs/111122223333/Config/eu-west-1/a.json.gz"))
        .extracting(LogFolder::prefix)
        .containsExactly(
            "AWSLogs/111122223333/CloudTrail/",
            "AWSLogs/111122223333/vpcflowlogs/",
            "AWSLogs/000011112222/vpcflowlogs/",
            "AWSLogs/111122223333/GuardDuty/");
  }

  @Test
  void digestsAloneAreShownAndCannotBeChosen() {
    assertThat(folders("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/a.json.gz"))
        .singleElement()
        .satisfies(folder -> assertThat(folder.unfit()).isNotNull());
    assertThat(
            folders(
                "AWSLogs/111122223333/CloudTrail/eu-west-1/a.json.gz",
                "AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/a.json.gz"))
        .singleElement()
        .satisfies(folder -> assertThat(folder.unfit()).isNull());
  }

  @Test
  void ofThousandsOfAccountsSomeAreLookedInto() {
    var calls = new AtomicInteger();
    String[] keys = new String[3000];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = "AWSLogs/o-a1b2c3d4e5/%012d/CloudTrail/a.json.gz".formatted(i);
    }
    Folder bucket = FakeBucket.of(keys);
    Folder counted =
        (prefix, after) -> {
          calls.incrementAndGet();
          return bucket.list(prefix, after);
        };
    assertThat(Layout.folders("logs", OWNER, List.of(), counted)).hasSize(1);
    assertThat(calls.get()).isLessThan(10);
  }
}
