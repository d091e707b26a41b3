package org.sentinelsetup.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.S3Object;

/** Counting a day in every layout, by pages of any size. */
class DayCountTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
  private static final Instant THEN = Instant.parse("2026-11-04T23:59:59Z");
  private static final Instant LATER = Instant.parse("2026-11-05T00:00:00Z");
  private static final String ORG = "AWSLogs/o-a1b2c3d4e5/";

  private final TreeMap<String, S3Object> objects = new TreeMap<>();

  private void put(String key, long size, Instant when) {
    objects.put(key, new S3Object(key, size, when));
  }

  /** Lists as S3 does, folders among the entries of a page. */
  private Keys paged(int size) {
    return (prefix, folders, after) -> {
      var names = new TreeSet<String>();
      var found = new ArrayList<S3Object>();
      boolean more = false;
      for (S3Object object : objects.values()) {
        String key = object.key();
        if (!key.startsWith(prefix) || (after != null && key.compareTo(after) <= 0)) {
          continue;
        }
        int slash = folders ? key.indexOf('/', prefix.length()) : -1;
        boolean known = slash >= 0 && names.contains(key.substring(0, slash + 1));
        if (!known && names.size() + found.size() == size) {
          more = true;
          break;
        }
        if (slash >= 0) {
          names.add(key.substring(0, slash + 1));
        } else {
          found.add(object);
        }
      }
      return new Listing(List.copyOf(names), found, more);
    };
  }

  private DayVolume count(LogType type, int page, int most, String... prefixes) {
    try {
      return DayCount.count(paged(page), type, List.of(prefixes), DAY, most);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void organisation() {
    for (String account : List.of("111122223333", "444455556666", "777788889999")) {
      for (String region : List.of("eu-west-1", "us-gov-west-1")) {
        for (int day = 3; day <= 5; day++) {
          String folder = "/" + region + "/2026/11/0" + day + "/";
          put(ORG + account + "/CloudTrail" + folder + "a.json.gz", 100, THEN);
          put(ORG + account + "/CloudTrail" + folder + "b.json.gz", 20, LATER);
          put(ORG + account + "/CloudTrail-Digest" + folder + "d.json.gz", 3, THEN);
          put(ORG + account + "/CloudTrail" + folder + "note.txt", 5000, THEN);
        }
      }
      put(ORG + account + "/Config/eu-west-1/2026/11/4/ConfigHistory/c.json.gz", 7, THEN);
    }
  }

  @Test
  void everyAccountAndRegionOfTheDayIsCountedWithWhatTheRuleTellsOf() {
    organisation();
    DayVolume all = count(LogType.CLOUDTRAIL, 1000, 1000, ORG);
    assertThat(all.objects()).isEqualTo(6 * 3 + 3);
    assertThat(all.bytes()).isEqualTo(6 * 123 + 3 * 7);
    assertThat(all.whole()).isTrue();
    assertThat(all.day()).isEqualTo(DAY);
  }

  @Test
  void pagesOfAnySizeGiveTheSame() {
    organisation();
    DayVolume large = count(LogType.CLOUDTRAIL, 1000, 1000, ORG);
    for (int size = 1; size < 4; size++) {
      DayVolume small = count(LogType.CLOUDTRAIL, size, 1000, ORG);
      assertThat(small.objects()).isEqualTo(large.objects());
      assertThat(small.bytes()).isEqualTo(large.bytes());
      assertThat(small.whole()).isTrue();
      assertThat(small.calls()).isGreaterThanOrEqualTo(large.calls());
    }
  }

  @Test
  void aRuleForEachAccountLeavesTheDigestsOut() {
    organisation();
    DayVolume split =
        count(
            LogType.CLOUDTRAIL,
            1000,
            1000,
            ORG + "111122223333/CloudTrail/",
            ORG + "444455556666/CloudTrail/");
    assertThat(split.objects()).isEqualTo(8);
    assertThat(split.bytes()).isEqualTo(480);
  }

  @Test
  void aPartIsNeverTheWhole() {
    organisation();
    int needed = count(LogType.CLOUDTRAIL, 1000, 1000, ORG).calls();
    assertThat(count(LogType.CLOUDTRAIL, 1000, needed, ORG).whole()).isTrue();
    for (int most = 0; most < needed; most++) {
      DayVolume part = count(LogType.CLOUDTRAIL, 1000, most, ORG);
      assertThat(part.whole()).as("%d calls", most).isFalse();
      assertThat(part.calls()).isEqualTo(most);
    }
  }

  @Test
  void aDayWithoutObjectsIsWholeAndEmpty() {
    put(ORG + "111122223333/CloudTrail/eu-west-1/2026/11/05/a.json.gz", 100, LATER);
    assertThat(count(LogType.CLOUDTRAIL, 1000, 1000, ORG))
        .isEqualTo(new DayVolume(DAY, 0, 0, true, 4));
    assertThat(count(LogType.CLOUDTRAIL, 1000, 1000, "nowhere/").objects()).isZero();
  }

  @Test
  void flowLogsMayLieInHivesFoldersAndByTheHour() {
    String hive = "AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/";
    put(hive + "aws-region=eu-west-1/year=2026/month=11/day=04/hour=07/f.log.gz", 9, THEN);
    put(hive + "aws-region=eu-west-1/year=2026/month=11/day=05/hour=07/f.log.gz", 10, THEN);
    put("AWSLogs/111122223333/vpcflowlogs/eu-west-1/2026/11/04/f.log.gz", 11, THEN);
    assertThat(count(LogType.VPC_FLOW, 1000, 1000, hive).bytes()).isEqualTo(9);
    assertThat(count(LogType.VPC_FLOW, 1000, 1000, "AWSLogs/").bytes()).isEqualTo(20);
  }

  @Test
  void withoutFoldersOfDaysTheTimeOfWritingDecides() {
    put("exported/app/a.gz", 1, THEN);
    put("exported/app/b.gz", 2, LATER);
    put("exported/c.gz", 4, DAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    put("exported/one/two/three/four/five/six/seven/eight/d.gz", 8, THEN);
    put("exported/eu-west-1/e.gz", 16, THEN);
    put("exported/dated/2026/11/04/f.gz", 32, LATER);
    put("exported/dated/2026/11/05/g.gz", 64, THEN);
    DayVolume all = count(LogType.CLOUDWATCH, 1000, 1000, "exported/");
    assertThat(all.bytes()).isEqualTo(1 + 4 + 8 + 16 + 32);
    assertThat(count(LogType.CLOUDWATCH, 2, 1000, "exported/").bytes()).isEqualTo(all.bytes());
  }
}
