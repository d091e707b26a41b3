package org.sentinelsetup.demo.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.Encryption;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Seed;
import org.sentinelsetup.demo.state.Trails;
import org.sentinelsetup.demo.state.Trails.Trail;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudTrail: about every five minutes a log file for each account of the organisation, every hour
 * a digest. It stops where the bucket's or the key's policy stops it.
 */
public final class TrailWriter {
  private static final Requester CLOUDTRAIL = new Requester.Service("cloudtrail.amazonaws.com");
  private static final int FILES_A_DIGEST = 12;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

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
      for (var account : world.identities().accounts()) {
        Place place = new Place(account.id(), trail.home().region());
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
    String name =
        "%s_CloudTrail_%s_%s_%s.json.gz"
            .formatted(place.account(), place.region(), MINUTE.format(now), world.ids().token(16));
    put(trail, folder(trail, place, "CloudTrail", now) + name, Json.write(file));
  }

  private void digests(Trail trail) {
    if (!trail.digests()) {
      return;
    }
    for (var account : world.identities().accounts()) {
      Place place = new Place(account.id(), trail.home().region());
      Instant now = world.clock().now();
      ObjectNode digest =
          Json.object()
              .put("awsAccountId", place.account())
              .put("digestStartTime", now.minus(Duration.ofHours(1)).toString())
              .put("digestEndTime", now.toString())
              .put("digestS3Bucket", trail.bucket())
              .put("digestSignatureAlgorithm", "SHA256withRSA");
      digest.putArray("logFiles");
      String name =
          "%s_CloudTrail-Digest_%s_%s_%s_%s.json.gz"
              .formatted(
                  place.account(),
                  place.region(),
                  trail.name(),
                  trail.home().region(),
                  SECOND.format(now));
      put(trail, folder(trail, place, "CloudTrail-Digest", now) + name, Json.write(digest));
    }
  }

  private static String folder(Trail trail, Place place, String kind, Instant day) {
    String prefix = trail.prefix().map(text -> text + "/").orElse("");
    return "%sAWSLogs/%s/%s/%s/%s/%s/"
        .formatted(
            prefix, Seed.ORGANISATION, place.account(), kind, place.region(), DAY.format(day));
  }

  private void put(Trail trail, String key, String text) {
    Optional<Bucket> bucket = world.buckets().find(trail.bucket());
    if (bucket.isEmpty() || !mayPut(trail, bucket.get(), key) || !mayEncrypt(trail)) {
      return;
    }
    Encryption encryption = trail.keyArn().map(Encryption::kms).orElse(bucket.get().encryption());
    world.buckets().put(trail.bucket(), key, Gzip.pack(text), encryption);
  }

  private boolean mayPut(Trail trail, Bucket bucket, String key) {
    return allowed(
        "s3:PutObject",
        bucket.arn() + "/" + key,
        bucket.place().account(),
        Map.of(
            "aws:SourceArn",
            List.of(trail.arn()),
            "s3:x-amz-acl",
            List.of("bucket-owner-full-control")),
        bucket.policy().map(json -> PolicyReader.read(json, PolicyKind.BUCKET)));
  }

  private boolean mayEncrypt(Trail trail) {
    if (trail.keyArn().isEmpty()) {
      return true;
    }
    Optional<StoredKey> key = world.keys().find(trail.keyArn().get());
    return key.isPresent()
        && key.get().state().equals("Enabled")
        && allowed(
            "kms:GenerateDataKey",
            key.get().arn(),
            key.get().place().account(),
            Map.of(
                "aws:SourceArn", List.of(trail.arn()),
                "kms:EncryptionContext:aws:cloudtrail:arn", List.of(trail.arn())),
            Optional.of(PolicyReader.read(key.get().policy(), PolicyKind.KEY)));
  }

  private boolean allowed(
      String action,
      String resource,
      String owner,
      Map<String, List<String>> context,
      Optional<PolicyDocument> policy) {
    AccessRequest request = new AccessRequest(CLOUDTRAIL, action, resource, owner, context);
    return world.access().decide(request, policy).allowed();
  }
}
