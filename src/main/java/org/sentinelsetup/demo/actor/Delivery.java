package org.sentinelsetup.demo.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.Encryption;
import org.sentinelsetup.demo.state.Keys.StoredKey;

/**
 * A service of AWS that puts log files into a bucket, as far as the bucket's and the key's policy
 * let it.
 *
 * @param service who writes
 * @param context condition keys with their values, the same for bucket and key
 * @param bucket its name
 * @param keyArn what it encrypts with, unless as the bucket does by default
 */
record Delivery(
    World world,
    Requester.Service service,
    Map<String, List<String>> context,
    String bucket,
    Optional<String> keyArn) {

  /** Puts a file, or does nothing where it may not. */
  void put(String key, byte[] body) {
    Optional<Bucket> found = world.buckets().find(bucket);
    if (found.isEmpty() || !mayPut(found.get(), key) || !mayEncrypt()) {
      return;
    }
    Encryption encryption = keyArn.map(Encryption::kms).orElse(found.get().encryption());
    world.buckets().put(bucket, key, body, encryption);
  }

  private boolean mayPut(Bucket found, String key) {
    return allowed(
        "s3:PutObject",
        found.arn() + "/" + key,
        found.place().account(),
        found.policy().map(json -> PolicyReader.read(json, PolicyKind.BUCKET)));
  }

  private boolean mayEncrypt() {
    if (keyArn.isEmpty()) {
      return true;
    }
    Optional<StoredKey> key = world.keys().find(keyArn.get());
    return key.isPresent()
        && key.get().state().equals("Enabled")
        && allowed(
            "kms:GenerateDataKey",
            key.get().arn(),
            key.get().place().account(),
            Optional.of(PolicyReader.read(key.get().policy(), PolicyKind.KEY)));
  }

  private boolean allowed(
      String action, String resource, String owner, Optional<PolicyDocument> policy) {
    AccessRequest request = new AccessRequest(service, action, resource, owner, context);
    return world.access().decide(request, policy).allowed();
  }
}
