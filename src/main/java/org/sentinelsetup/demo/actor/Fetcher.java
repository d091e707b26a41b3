package org.sentinelsetup.demo.actor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Decision;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.StoredObject;
import org.sentinelsetup.demo.state.Judge;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import tools.jackson.databind.JsonNode;

/** Gets an object as a role's session, and reads the log events in it. */
final class Fetcher {
  private final World world;

  Fetcher(World world) {
    this.world = world;
  }

  /** The event ids of the log file a notification names, read as the table's logs. */
  List<String> events(Caller caller, String table, JsonNode record) throws Broken {
    String name = record.path("s3").path("bucket").path("name").asString("");
    String key =
        URLDecoder.decode(
            record.path("s3").path("object").path("key").asString(""), StandardCharsets.UTF_8);
    Bucket bucket =
        world
            .buckets()
            .find(name)
            .orElseThrow(() -> new Broken(Hop.OBJECT, "there is no bucket " + name));
    Optional<PolicyDocument> policy =
        bucket.policy().map(json -> PolicyReader.read(json, PolicyKind.BUCKET));
    AccessRequest get =
        AccessRequest.of(
            Judge.requester(caller),
            "s3:GetObject",
            bucket.arn() + "/" + key,
            bucket.place().account());
    require(Hop.OBJECT, get, policy);
    StoredObject object = bucket.objects().get(key);
    if (object == null) {
      throw new Broken(Hop.OBJECT, "there is no object " + key);
    }
    if (object.encryption().keyArn().isPresent()) {
      decrypt(caller, bucket, object.encryption().keyArn().get());
    }
    return LogReader.events(table, key, object.body());
  }

  private void decrypt(Caller caller, Bucket bucket, String keyArn) throws Broken {
    StoredKey key =
        world
            .keys()
            .find(keyArn)
            .orElseThrow(() -> new Broken(Hop.DECRYPT, "there is no key " + keyArn));
    AccessRequest decrypt =
        AccessRequest.of(Judge.requester(caller), "kms:Decrypt", keyArn, key.place().account())
            .with("kms:ViaService", "s3." + bucket.place().region() + ".amazonaws.com")
            .with("kms:EncryptionContext:aws:s3:arn", bucket.arn());
    DecryptRecord records = new DecryptRecord(world, caller, bucket, key);
    Decision decision =
        world
            .access()
            .decide(decrypt, Optional.of(PolicyReader.read(key.policy(), PolicyKind.KEY)));
    if (!decision.allowed()) {
      records.refused(decision.refusal(decrypt));
      throw new Broken(Hop.DECRYPT, decision.refusal(decrypt));
    }
    if (!key.state().equals("Enabled")) {
      throw new Broken(Hop.DECRYPT, keyArn + " is " + key.state());
    }
    records.allowed();
  }

  /** Asks the evaluator. */
  void require(Hop hop, AccessRequest request, Optional<PolicyDocument> policy) throws Broken {
    Decision decision = world.access().decide(request, policy);
    if (!decision.allowed()) {
      throw new Broken(hop, decision.refusal(request));
    }
  }
}
