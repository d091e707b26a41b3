package org.sentinelsetup.demo.state;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sentinelsetup.demo.state.NotificationRules.Kind;

/** S3 buckets, their objects and settings. */
public final class Buckets {
  /**
   * How something is encrypted.
   *
   * @param algorithm AES256, aws:kms, …
   * @param keyArn the KMS key, unless it is S3's own
   */
  public record Encryption(String algorithm, Optional<String> keyArn, boolean bucketKey) {
    /** With keys of S3's own. */
    public static final Encryption OWN = new Encryption("AES256", Optional.empty(), false);

    /** With a KMS key. */
    public static Encryption kms(String keyArn) {
      return new Encryption("aws:kms", Optional.of(keyArn), true);
    }
  }

  /** An object. */
  public static final class StoredObject {
    private final String key;
    private final byte[] body;
    private final Instant modified;
    private final Encryption encryption;

    private StoredObject(String key, byte[] body, Instant modified, Encryption encryption) {
      this.key = key;
      this.body = body.clone();
      this.modified = modified;
      this.encryption = encryption;
    }

    /** The whole key. */
    public String key() {
      return key;
    }

    /** What is in it, decrypted. */
    public byte[] body() {
      return body.clone();
    }

    /** Its size in bytes. */
    public int size() {
      return body.length;
    }

    /** When it was put. */
    public Instant modified() {
      return modified;
    }

    /** How it is encrypted. */
    public Encryption encryption() {
      return encryption;
    }

    /** The entity tag, without quotes. */
    public String etag() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A bucket. */
  public static final class Bucket {
    private final String name;
    private final Place place;
    private final Instant created;
    private Encryption encryption = Encryption.OWN;
    private Optional<String> policy = Optional.empty();
    private NotificationRules notifications = NotificationRules.NONE;
    private int conflicts;
    private final NavigableMap<String, StoredObject> objects = new TreeMap<>();

    private Bucket(String name, Place place, Instant created) {
      this.name = name;
      this.place = place;
      this.created = created;
    }

    /** The bucket's name. */
    public String name() {
      return name;
    }

    /** The bucket's ARN. */
    public String arn() {
      return "arn:" + place.partition().id() + ":s3:::" + name;
    }

    /** The owner's account, and the Region. */
    public Place place() {
      return place;
    }

    /** When it was made. */
    public Instant created() {
      return created;
    }

    /** How new objects are encrypted. */
    public Encryption encryption() {
      return encryption;
    }

    /** Changes how new objects are encrypted. */
    public void encryption(Encryption next) {
      encryption = next;
    }

    /** The bucket policy, JSON, if there is one. */
    public Optional<String> policy() {
      return policy;
    }

    /** Changes the bucket policy, unchecked. */
    public void policy(Optional<String> next) {
      policy = next;
    }

    /** What it sends to whom. */
    public NotificationRules notifications() {
      return notifications;
    }

    /** Changes what it sends to whom, unchecked and without test message. */
    public void notifications(NotificationRules next) {
      notifications = next;
    }

    /** Lets the next changes of its settings collide with somebody else's, that many times. */
    public void collide(int times) {
      conflicts = times;
    }

    /** Whether a change collides now; each answer counts as one collision. */
    public boolean isColliding() {
      return conflicts > 0 && conflicts-- > 0;
    }

    /** Its objects in order of their keys. */
    public NavigableMap<String, StoredObject> objects() {
      return objects;
    }
  }

  private final DemoClock clock;
  private final Ids ids;
  private final NotificationTargets targets;
  private final Map<String, Bucket> buckets = new TreeMap<>();
  private final Set<String> functions = new HashSet<>();

  /** No bucket yet; notifications go to {@code targets}. */
  public Buckets(DemoClock clock, Ids ids, NotificationTargets targets) {
    this.clock = clock;
    this.ids = ids;
    this.targets = targets;
  }

  /** Adds a bucket. */
  public Bucket add(String name, Place place, Instant created) {
    Bucket bucket = new Bucket(name, place, created);
    buckets.put(name, bucket);
    return bucket;
  }

  /** The bucket of a name. */
  public Optional<Bucket> find(String name) {
    return Optional.ofNullable(buckets.get(name));
  }

  /** An account's buckets in order of their names. */
  public List<Bucket> of(String account) {
    return buckets.values().stream()
        .filter(bucket -> bucket.place().account().equals(account))
        .toList();
  }

  /** Makes a Lambda function known that S3 may call. */
  public void function(String arn) {
    functions.add(arn);
  }

  /** Why S3 may not send there for this bucket, in S3's words; empty when it may. */
  public Optional<String> refusal(Kind kind, String target, Bucket bucket) {
    return switch (kind) {
      case FUNCTION ->
          functions.contains(target)
              ? Optional.empty()
              : Optional.of("The destination Lambda function does not exist");
      case QUEUE, TOPIC -> targets.refusal(target, bucket.arn(), bucket.place().account());
    };
  }

  /** Sends the test message of a new configuration to a queue or topic. */
  public void sendTest(String target, Bucket bucket) {
    targets.send(
        target,
        bucket.arn(),
        bucket.place().account(),
        EventMessages.test(bucket, clock.now(), ids));
  }

  /**
   * Puts an object as the bucket encrypts by default, and tells whom the rules name.
   *
   * @throws java.util.NoSuchElementException when there is no such bucket
   */
  public StoredObject put(String bucket, String key, byte[] body) {
    Bucket owner = find(bucket).orElseThrow();
    return put(bucket, key, body, owner.encryption());
  }

  /** The same with an encryption of its own. */
  public StoredObject put(String bucket, String key, byte[] body, Encryption encryption) {
    Bucket owner = find(bucket).orElseThrow();
    StoredObject object = new StoredObject(key, body, clock.now(), encryption);
    owner.objects().put(key, object);
    owner.notifications().rules().stream()
        .filter(rule -> rule.kind() != Kind.FUNCTION)
        .filter(rule -> rule.matches("s3:ObjectCreated:Put", key))
        .forEach(
            rule ->
                targets.send(
                    rule.target(),
                    owner.arn(),
                    owner.place().account(),
                    EventMessages.created(owner, object, rule.id(), ids)));
    return object;
  }

  /** Puts an object that was there before anybody looked; nobody is told. */
  public void plant(String bucket, String key, byte[] body, Instant modified) {
    plant(bucket, key, body, modified, find(bucket).orElseThrow().encryption());
  }

  /** The same with an encryption of its own. */
  public void plant(
      String bucket, String key, byte[] body, Instant modified, Encryption encryption) {
    Bucket owner = find(bucket).orElseThrow();
    owner.objects().put(key, new StoredObject(key, body, modified, encryption));
  }
}
