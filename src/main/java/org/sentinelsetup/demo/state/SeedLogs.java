package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Identities.Account;

/** The log files of the last hours in the bucket of the organisation's trail. */
final class SeedLogs {
  /** In a large organisation only this many accounts have logs, to keep it small. */
  static final int MOST_ACCOUNTS = 60;

  private SeedLogs() {}

  static void plant(World world) {
    Instant now = world.clock().now();
    boolean large = world.scenario() == Scenario.LARGE_ORGANISATION;
    for (int hours = large ? 0 : 3; hours >= 0; hours--) {
      Instant written = now.minus(Duration.ofMinutes(hours * 60L + 7));
      world.identities().accounts().stream()
          .filter(account -> !large || Seed.USUAL.contains(account.id()))
          .forEach(account -> plant(world, account, written));
    }
    if (large) {
      Instant written = now.minus(Duration.ofMinutes(9));
      world.identities().accounts().stream()
          .filter(account -> !Seed.USUAL.contains(account.id()))
          .limit(MOST_ACCOUNTS - Seed.USUAL.size())
          .forEach(account -> plantLog(world, account, written));
    }
  }

  private static void plant(World world, Account account, Instant written) {
    Landscape names = world.landscape();
    Place place = new Place(account.id(), names.region());
    plantLog(world, account, written);
    plant(
        world,
        LogKeys.digest(names.folder(), place, names.trail(), names.region(), written),
        "{\"digestS3Bucket\":\"" + names.logBucket() + "\",\"logFiles\":[]}",
        written);
    if (world.scenario() == Scenario.CONTROL_TOWER) {
      // Until 3.3 AWS Config writes beside the trail, under the same prefix.
      plant(
          world,
          LogKeys.config(Seed.ORGANISATION + "/AWSLogs/", place, written),
          "{\"fileVersion\":\"1.0\",\"configurationItems\":[]}",
          written);
    }
  }

  private static void plantLog(World world, Account account, Instant written) {
    Landscape names = world.landscape();
    Place place = new Place(account.id(), names.region());
    plant(
        world,
        LogKeys.trail(names.folder(), place, written, world.ids().token(16)),
        "{\"Records\":[]}",
        written);
  }

  private static void plant(World world, String key, String json, Instant written) {
    world.buckets().plant(world.landscape().logBucket(), key, Gzip.pack(json), written);
  }
}
