package org.sentinelsetup.demo.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Gzip;
import org.sentinelsetup.demo.state.LogKeys;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.Trails;
import org.sentinelsetup.demo.state.Trails.Trail;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudTrail: about every five minutes a log file for each of the usual accounts, every hour a
 * digest. It stops where the bucket's or the key's policy stops it.
 */
public final class TrailWriter {
  private static final Requester.Service CLOUDTRAIL =
      new Requester.Service("cloudtrail.amazonaws.com");

  private static final int FILES_A_DIGEST = 12;

  private final World world;
  private final TrailEvents events;
  private int written;
  private int turns;

  /** Starts writing a few minutes from now, demo time. */
  public TrailWriter(World world) {
    this.world = world;
    events = new TrailEvents(world);
    schedule();
  }

  private void schedule() {
    world.clock().after(Duration.ofSeconds(270L + world.random().nextInt(60)), this::turn);
  }

  private void turn() {
    turns++;
    write();
    if (turns % FILES_A_DIGEST == 0) {
      organisationTrails().forEach(this::digests);
    }
    schedule();
  }

  /** Writes what happened since the last time, without waiting for the next turn. */
  public void write() {
    for (Trail trail : organisationTrails()) {
      for (String account : Seed.USUAL) {
        Place place = new Place(account, trail.home().region());
        int many = 2 + world.random().nextInt(4);
        for (int i = 0; i < many; i++) {
          world.trails().record(events.make(place));
        }
      }
    }
    Map<Place, List<Trails.Event>> fresh =
        world.trails().after(written).stream()
            .collect(groupingBy(Trails.Event::place, LinkedHashMap::new, toList()));
    written = world.trails().count();
    for (Trail trail : organisationTrails()) {
      fresh.forEach((place, happened) -> log(trail, place, happened));
    }
  }

  private List<Trail> organisationTrails() {
    return world.trails().all().stream().filter(Trail::organisation).toList();
  }

  private void log(Trail trail, Place place, List<Trails.Event> happened) {
    ObjectNode file = Json.object();
    ArrayNode records = file.putArray("Records");
    happened.forEach(event -> records.add(Json.read(event.json())));
    Instant now = world.clock().now();
    put(trail, LogKeys.trail(folder(trail), place, now, world.ids().token(16)), Json.write(file));
  }

  private void digests(Trail trail) {
    if (!trail.digests()) {
      return;
    }
    for (String account : Seed.USUAL) {
      Place place = new Place(account, trail.home().region());
      Instant now = world.clock().now();
      ObjectNode digest =
          Json.object()
              .put("awsAccountId", place.account())
              .put("digestStartTime", now.minus(Duration.ofHours(1)).toString())
              .put("digestEndTime", now.toString())
              .put("digestS3Bucket", trail.bucket())
              .put("digestSignatureAlgorithm", "SHA256withRSA");
      digest.putArray("logFiles");
      String key = LogKeys.digest(folder(trail), place, trail.name(), trail.home().region(), now);
      put(trail, key, Json.write(digest));
    }
  }

  private static String folder(Trail trail) {
    String prefix = trail.prefix().map(text -> text + "/").orElse("");
    return prefix + "AWSLogs/" + Seed.ORGANISATION + "/";
  }

  private void put(Trail trail, String key, String text) {
    new Delivery(
            world,
            CLOUDTRAIL,
            Map.of(
                "aws:SourceArn", List.of(trail.arn()),
                "s3:x-amz-acl", List.of("bucket-owner-full-control"),
                "kms:EncryptionContext:aws:cloudtrail:arn", List.of(trail.arn())),
            trail.bucket(),
            trail.keyArn())
        .put(key, Gzip.pack(text));
  }
}
