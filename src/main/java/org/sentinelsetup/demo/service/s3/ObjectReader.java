package org.sentinelsetup.demo.service.s3;

import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Access.Ask;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.StoredObject;
import org.sentinelsetup.demo.state.Keys.StoredKey;

/**
 * Reads an object as S3 does: the object has to be readable, and its key usable, for the reader.
 */
public final class ObjectReader {
  private final World world;
  private final Doors doors;

  /** The reader of a world. */
  public ObjectReader(World world) {
    this.world = world;
    this.doors = new Doors(world);
  }

  /**
   * The object, readable and decrypted for this caller.
   *
   * @throws Fault AccessDenied, NoSuchBucket or NoSuchKey
   */
  public StoredObject read(Caller caller, String bucket, String key) {
    Bucket from =
        world
            .buckets()
            .find(bucket)
            .orElseThrow(
                () -> new Fault("NoSuchBucket", 404, "The specified bucket does not exist"));
    StoredObject object = look(caller, from, key);
    object.encryption().keyArn().ifPresent(arn -> decrypt(caller, from, arn));
    return object;
  }

  /** The object as its head is seen; whoever may not list is not told that it is missing. */
  StoredObject look(Caller caller, Bucket bucket, String key) {
    String arn = bucket.arn() + "/" + key;
    Optional<String> refusal = doors.refusal(caller, "s3:GetObject", bucket, arn);
    if (refusal.isPresent()) {
      throw Doors.denied(refusal.get());
    }
    StoredObject object = bucket.objects().get(key);
    if (object == null) {
      doors
          .refusal(caller, "s3:ListBucket", bucket, bucket.arn())
          .ifPresent(
              sentence -> {
                throw Doors.denied(sentence);
              });
      throw new Fault("NoSuchKey", 404, "The specified key does not exist.").with("Key", key);
    }
    return object;
  }

  private void decrypt(Caller caller, Bucket bucket, String keyArn) {
    StoredKey key =
        world
            .keys()
            .find(keyArn)
            .orElseThrow(() -> new Fault("KMS.NotFoundException", 400, keyArn + " is gone."));
    if (!key.state().equals("Enabled")) {
      throw new Fault("KMS.DisabledException", 400, keyArn + " is " + key.state() + ".");
    }
    world
        .access()
        .refusal(
            new Ask(
                caller,
                "kms:Decrypt",
                key.arn(),
                key.place().account(),
                Optional.of(key.policy()),
                Map.of(
                    "kms:ViaService",
                    "s3." + bucket.place().region() + ".amazonaws.com",
                    "kms:CallerAccount",
                    caller.account())))
        .ifPresent(
            sentence -> {
              throw Doors.denied(sentence);
            });
  }
}
