package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** KMS keys, their policies and aliases. */
public final class Keys {
  /** Who manages a key, as DescribeKey says it. */
  public enum Manager {
    /** A service of AWS: the policy cannot be changed. */
    AWS,
    /** The customer. */
    CUSTOMER
  }

  /**
   * What a key is for, with its spec and its one algorithm of those the spec has.
   * docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
   */
  public enum Use {
    /** Encrypting, symmetric. */
    ENCRYPT("ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT", "EncryptionAlgorithms", "SYMMETRIC_DEFAULT"),
    /** Signing, RSA. */
    SIGN("SIGN_VERIFY", "RSA_2048", "SigningAlgorithms", "RSASSA_PSS_SHA_256"),
    /** Message authentication codes, HMAC. */
    MAC("GENERATE_VERIFY_MAC", "HMAC_256", "MacAlgorithms", "HMAC_SHA_256");

    private final String usage;
    private final String spec;
    private final String algorithms;
    private final String algorithm;

    Use(String usage, String spec, String algorithms, String algorithm) {
      this.usage = usage;
      this.spec = spec;
      this.algorithms = algorithms;
      this.algorithm = algorithm;
    }

    /** Its KeyUsage. */
    public String usage() {
      return usage;
    }

    /** Its KeySpec. */
    public String spec() {
      return spec;
    }

    /** The member of DescribeKey's answer that lists its algorithms. */
    public String algorithms() {
      return algorithms;
    }

    /** An algorithm it is used with. */
    public String algorithm() {
      return algorithm;
    }
  }

  /** A key. */
  public static final class StoredKey {
    private final Place place;
    private final String id;
    private final String description;
    private final Manager manager;
    private final Instant created;
    private final Use use;
    private String state = "Enabled";
    private Optional<Instant> deletion = Optional.empty();
    private String policy;

    private StoredKey(
        Place place,
        String id,
        String description,
        Manager manager,
        Instant created,
        Use use,
        String policy) {
      this.place = place;
      this.id = id;
      this.description = description;
      this.manager = manager;
      this.created = created;
      this.use = use;
      this.policy = policy;
    }

    /** Account and Region. */
    public Place place() {
      return place;
    }

    /** The key id, a UUID. */
    public String id() {
      return id;
    }

    /** The key's ARN. */
    public String arn() {
      return place.arn("kms", "key/" + id);
    }

    /** What somebody wrote about it. */
    public String description() {
      return description;
    }

    /** Who manages it. */
    public Manager manager() {
      return manager;
    }

    /** When it was made. */
    public Instant created() {
      return created;
    }

    /** What it is for. */
    public Use use() {
      return use;
    }

    /** When it will be deleted, if it will. */
    public Optional<Instant> deletion() {
      return deletion;
    }

    /** Schedules its deletion. */
    public void deleteAt(Instant when) {
      state = "PendingDeletion";
      deletion = Optional.of(when);
    }

    /** Its state, such as Enabled, Disabled, PendingDeletion. */
    public String state() {
      return state;
    }

    /** Puts it into another state. */
    public void state(String next) {
      state = next;
    }

    /** Its policy as it stands, JSON. */
    public String policy() {
      return policy;
    }

    /** Replaces the policy, unchecked. */
    public void policy(String next) {
      policy = next;
    }
  }

  /**
   * An alias.
   *
   * @param name with {@code alias/}
   * @param keyId empty for an alias of AWS whose key was never used
   */
  public record Alias(Place place, String name, Optional<String> keyId) {
    /** The alias's ARN. */
    public String arn() {
      return place.arn("kms", name);
    }
  }

  private final Map<String, StoredKey> keys = new LinkedHashMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private Duration principalDelay = Duration.ofSeconds(8);

  /** Adds a key. */
  public StoredKey add(
      Place place, String id, String description, Manager manager, Instant created, String policy) {
    return add(place, id, description, manager, created, Use.ENCRYPT, policy);
  }

  /** Adds a key that is for something else than encrypting. */
  public StoredKey add(
      Place place,
      String id,
      String description,
      Manager manager,
      Instant created,
      Use use,
      String policy) {
    StoredKey key = new StoredKey(place, id, description, manager, created, use, policy);
    keys.put(key.arn(), key);
    return key;
  }

  /** Adds an alias. */
  public void alias(Place place, String name, Optional<String> keyId) {
    aliases.add(new Alias(place, name, keyId));
  }

  /** The key of an ARN. */
  public Optional<StoredKey> find(String arn) {
    return Optional.ofNullable(keys.get(arn));
  }

  /** The key of an ARN, an id, an alias's name or an alias's ARN, as seen from a place. */
  public Optional<StoredKey> named(Place place, String name) {
    String alias = name.startsWith("arn:") ? name.substring(name.lastIndexOf(':') + 1) : name;
    if (alias.startsWith("alias/")) {
      return aliases(place).stream()
          .filter(one -> one.name().equals(alias))
          .flatMap(one -> one.keyId().stream())
          .flatMap(id -> find(place.arn("kms", "key/" + id)).stream())
          .findFirst();
    }
    return find(name.startsWith("arn:") ? name : place.arn("kms", "key/" + name));
  }

  /** The keys of a place, in order. */
  public List<StoredKey> keys(Place place) {
    return keys.values().stream().filter(key -> key.place().equals(place)).toList();
  }

  /** The aliases of a place, in order. */
  public List<Alias> aliases(Place place) {
    return aliases.stream().filter(alias -> alias.place().equals(place)).toList();
  }

  /** How long after it was made a role is still unknown to KMS. */
  public Duration principalDelay() {
    return principalDelay;
  }

  /** Makes KMS learn of new roles faster or slower. */
  public void principalDelay(Duration delay) {
    principalDelay = delay;
  }

  /**
   * A role is gone: in every key policy its ARN turns into its unique id, which no role made anew
   * under the name will match. To be called by whoever deletes a role.
   */
  public void principalGone(String arn, String id) {
    for (StoredKey key : keys.values()) {
      key.policy(key.policy().replace('"' + arn + '"', '"' + id + '"'));
    }
  }
}
