package org.sentinelsetup.demo.actor;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Trails;
import tools.jackson.databind.node.ObjectNode;

/**
 * What CloudTrail keeps of a Decrypt that S3 asks for in the name of whoever gets an object: in the
 * caller's account and in the key's, but a refused one in the caller's only.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/ct-decrypt.html">examples</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html">
 *     which account's trail</a>
 */
record DecryptRecord(World world, Caller caller, Bucket bucket, StoredKey key) {
  private static final String DENIED = "AccessDenied";

  void allowed() {
    Stream.of(caller.account(), key.place().account())
        .distinct()
        .forEach(account -> keep(account, Optional.empty()));
  }

  void refused(String sentence) {
    keep(caller.account(), Optional.of(sentence));
  }

  private void keep(String account, Optional<String> refusal) {
    Place place = new Place(account, key.place().region());
    String session = caller.userId().substring(caller.userId().indexOf(':') + 1);
    String id = world.ids().uuid();
    ObjectNode json = Json.object().put("eventVersion", "1.11");
    json.putObject("userIdentity")
        .put("type", "AssumedRole")
        .put("principalId", caller.userId())
        .put("arn", caller.principalArn())
        .put("accountId", caller.account())
        .put("invokedBy", "AWS Internal");
    json.put("eventTime", world.clock().now().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("eventSource", "kms.amazonaws.com")
        .put("eventName", "Decrypt")
        .put("awsRegion", place.region())
        .put("sourceIPAddress", "AWS Internal")
        .put("userAgent", "AWS Internal");
    refusal.ifPresent(sentence -> json.put("errorCode", DENIED).put("errorMessage", sentence));
    json.putObject("requestParameters")
        .put("encryptionAlgorithm", "SYMMETRIC_DEFAULT")
        .putObject("encryptionContext")
        .put("aws:s3:arn", bucket.arn());
    json.putNull("responseElements").put("eventID", id).put("readOnly", true);
    json.putArray("resources")
        .addObject()
        .put("accountId", key.place().account())
        .put("type", "AWS::KMS::Key")
        .put("ARN", key.arn());
    json.put("eventType", "AwsApiCall")
        .put("managementEvent", true)
        .put("recipientAccountId", account)
        .put("eventCategory", "Management");
    world
        .trails()
        .record(
            new Trails.Event(
                id,
                "Decrypt",
                "kms.amazonaws.com",
                world.clock().now(),
                place,
                session,
                "",
                true,
                List.of(new Trails.Resource("AWS::KMS::Key", key.arn())),
                Json.write(json)));
  }
}
