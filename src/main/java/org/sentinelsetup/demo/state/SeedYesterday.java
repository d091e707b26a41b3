package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The trail's log files of the day before, whole, so that a day can be measured. Chance of its own
 * keeps the rest of the world as it is without them.
 */
final class SeedYesterday {
  private static final int FILES = 8;
  private static final int MOST_EVENTS = 30;

  private SeedYesterday() {}

  static void plant(World world) {
    Instant day = world.clock().now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
    RandomGenerator random = new Random(day.getEpochSecond());
    Ids ids = new Ids(random);
    for (int file = 0; file < FILES; file++) {
      Instant written = day.plus(Duration.ofMinutes(40L + file * 24L * 60 / FILES));
      for (String account : Seed.USUAL) {
        plant(world, account, written, ids, random);
      }
    }
  }

  private static void plant(
      World world, String account, Instant written, Ids ids, RandomGenerator random) {
    Landscape names = world.landscape();
    Place place = new Place(account, names.region());
    ObjectNode log = Json.object();
    ArrayNode records = log.putArray("Records");
    for (int events = 1 + random.nextInt(MOST_EVENTS); events > 0; events--) {
      records.add(
          Json.object()
              .put("eventVersion", "1.11")
              .put("eventTime", written.minus(Duration.ofSeconds(random.nextInt(600))).toString())
              .put("eventSource", "ec2.amazonaws.com")
              .put("eventName", "DescribeInstances")
              .put("awsRegion", place.region())
              .put("eventID", ids.uuid())
              .put("eventType", "AwsApiCall")
              .put("recipientAccountId", account));
    }
    world
        .buckets()
        .plant(
            names.logBucket(),
            LogKeys.trail(names.folder(), place, written, ids.token(16)),
            Gzip.pack(Json.write(log)),
            written);
  }
}
