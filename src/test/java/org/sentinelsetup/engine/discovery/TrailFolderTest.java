package org.sentinelsetup.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.Trail;

class TrailFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-25T00:10:00Z");

  /** Lists keys as S3 does with a slash as delimiter. */
  private static Folder bucket(String... keys) {
    return prefix -> {
      var folders = new TreeSet<String>();
      var objects = new java.util.ArrayList<S3Object>();
      for (String key : keys) {
        if (key.startsWith(prefix)) {
          int slash = key.indexOf('/', prefix.length());
          if (slash >= 0) {
            folders.add(key.substring(0, slash + 1));
          } else {
            objects.add(new S3Object(key, 1, NOW.minusSeconds(60)));
          }
        }
      }
      return new Listing(List.copyOf(folders), objects, false);
    };
  }

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
    Folder bucket = bucket(folder + LOG, "reports/a.csv");
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
                bucket("AWSLogs/111122223333" + LOG, "AWSLogs/222233334444" + LOG)))
        .hasValueSatisfying(
            seen -> assertThat(seen.prefix()).isEqualTo("AWSLogs/222233334444/CloudTrail/"));
  }

  @Test
  void whatIsNoCloudTrailIsNotTakenForIt() {
    Stream.of(
            bucket(),
            bucket("AWSLogs/111122223333/vpcflowlogs/eu-west-1/2026/11/25/a.gz"),
            bucket("AWSLogs/o-a1b2c3d4e5/111122223333/Config/a.json.gz"),
            bucket("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/a.json.gz"))
        .forEach(
            bucket ->
                assertThat(TrailFolder.find("logs", "111122223333", List.of(), bucket)).isEmpty());
  }

  @Test
  void theNewestLogIsFoundByWalkingDownTheDates() {
    Folder bucket =
        bucket(
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail-Digest/eu-west-1/2026/12/01/z.json.gz",
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail/eu-west-1/2025/12/31/old.json.gz",
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail/eu-west-1/2026/11/24/new.json.gz",
            "AWSLogs/o-a1b2c3d4e5/1/CloudTrail/us-east-1/2026/11/25/other.json.gz");
    assertThat(NewestObject.under("AWSLogs/o-a1b2c3d4e5/", "eu-west-1", ".json.gz", bucket))
        .hasValueSatisfying(object -> assertThat(object.key()).endsWith("new.json.gz"));
  }

  @Test
  void logsSinceAMomentAreCountedAcrossMidnightAndAccounts() {
    Folder bucket =
        bucket(
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
                bucket(keys), "AWSLogs/o-a1b2c3d4e5/", ".json.gz", NOW.minusSeconds(60), NOW))
        .isEmpty();
  }
}
