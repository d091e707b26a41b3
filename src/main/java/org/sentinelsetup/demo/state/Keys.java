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

  /** A key. */
  public static final class StoredKey {
    private final Place place;
    private final String id;
    private final String description;
    private final Manager manager;
    private final Instant created;
    private String state = "Enabled";
    private String policy;

    private StoredKey(
        Place place,
        String id,
        String description,
        Manager manager,
        Instant created,
        String policy) {
      this.place = place;
      this.id = id;
      this.description = description;
      this.manager = manager;
      this.created = created;
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
    StoredKey key = new StoredKey(place, id, description, manager, created, policy);
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
