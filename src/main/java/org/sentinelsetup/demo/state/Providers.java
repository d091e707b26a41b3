package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.protocol.Fault;

/**
 * OpenID Connect providers: one a URL in an account. docs.aws.amazon.com/IAM/latest/APIReference
 */
public final class Providers {
  private static final Pattern THUMBPRINT = Pattern.compile("[0-9a-fA-F]{40}");
  private static final int LONGEST_AUDIENCE = 255;
  private static final int MOST_AUDIENCES = 100;

  /**
   * A provider.
   *
   * @param url without scheme; a trailing slash is part of it
   * @param clientIds the audiences it takes, in order
   */
  public record Provider(
      String arn,
      String url,
      List<String> clientIds,
      List<String> thumbprints,
      Map<String, String> tags,
      Instant created) {
    /** Copies the lists. */
    public Provider {
      clientIds = List.copyOf(clientIds);
      thumbprints = List.copyOf(thumbprints);
      tags = Map.copyOf(tags);
    }

    /** The account in the ARN. */
    public String account() {
      return arn.split(":", -1)[4];
    }
  }

  private final DemoClock clock;
  private final Partition partition;
  private final Map<String, Provider> providers = new LinkedHashMap<>();

  /** None yet. */
  public Providers(DemoClock clock, Partition partition) {
    this.clock = clock;
    this.partition = partition;
  }

  /**
   * Makes a provider.
   *
   * @param url with {@code https://}
   * @throws Fault InvalidInput, EntityAlreadyExists, ValidationError
   */
  public Provider create(
      String account,
      String url,
      List<String> clientIds,
      List<String> thumbprints,
      Map<String, String> tags) {
    if (!url.startsWith("https://") || url.contains("?") || url.length() > LONGEST_AUDIENCE) {
      throw new Fault("ValidationError", 400, "Invalid Open ID Connect Provider URL");
    }
    clientIds.forEach(Providers::checkAudience);
    thumbprints.forEach(Providers::checkThumbprint);
    String bare = url.substring("https://".length());
    String arn = arn(account, bare);
    if (providers.containsKey(arn)) {
      throw new Fault("EntityAlreadyExists", 409, "Provider with url " + url + " already exists.");
    }
    return keep(new Provider(arn, bare, clientIds, thumbprints, tags, clock.now()));
  }

  /**
   * The provider of an issuer in an account, or empty; scheme and slash must agree but for {@code
   * https://}.
   */
  public Optional<Provider> byIssuer(String account, String issuer) {
    String bare = issuer.startsWith("https://") ? issuer.substring("https://".length()) : issuer;
    return Optional.ofNullable(providers.get(arn(account, bare)));
  }

  /**
   * The provider.
   *
   * @param account whose it must be
   * @throws Fault NoSuchEntity
   */
  public Provider get(String account, String arn) {
    Provider provider = providers.get(arn);
    if (provider == null || !provider.account().equals(account)) {
      throw new Fault("NoSuchEntity", 404, "OpenIDConnect Provider not found for arn " + arn);
    }
    return provider;
  }

  /** The providers of an account, in order of making. */
  public List<Provider> list(String account) {
    return providers.values().stream().filter(one -> one.account().equals(account)).toList();
  }

  /**
   * Adds an audience; one that is there already changes nothing.
   *
   * @throws Fault NoSuchEntity, ValidationError, LimitExceeded
   */
  public void addClientId(String account, String arn, String clientId) {
    Provider provider = get(account, arn);
    checkAudience(clientId);
    List<String> clientIds = new ArrayList<>(provider.clientIds());
    if (!clientIds.contains(clientId)) {
      if (clientIds.size() == MOST_AUDIENCES) {
        throw new Fault("LimitExceeded", 409, "Cannot exceed quota for ClientIdsPerProvider");
      }
      clientIds.add(clientId);
    }
    update(account, arn, clientIds, provider.thumbprints());
  }

  /**
   * Takes an audience away; one that is not there changes nothing.
   *
   * @throws Fault NoSuchEntity
   */
  public void removeClientId(String account, String arn, String clientId) {
    Provider provider = get(account, arn);
    List<String> clientIds = new ArrayList<>(provider.clientIds());
    clientIds.remove(clientId);
    update(account, arn, clientIds, provider.thumbprints());
  }

  /**
   * Replaces audiences and thumbprints.
   *
   * @throws Fault NoSuchEntity, ValidationError
   */
  public void update(String account, String arn, List<String> clientIds, List<String> thumbprints) {
    Provider old = get(account, arn);
    clientIds.forEach(Providers::checkAudience);
    thumbprints.forEach(Providers::checkThumbprint);
    keep(new Provider(arn, old.url(), clientIds, thumbprints, old.tags(), old.created()));
  }

  /**
   * Replaces the tags.
   *
   * @throws Fault NoSuchEntity
   */
  public void tag(String account, String arn, Map<String, String> tags) {
    Provider old = get(account, arn);
    keep(new Provider(arn, old.url(), old.clientIds(), old.thumbprints(), tags, old.created()));
  }

  /** Deletes a provider; one that is not there is no error, as in IAM. */
  public void delete(String account, String arn) {
    if (arn.startsWith(partition.arn("iam", account, ""))) {
      providers.remove(arn);
    }
  }

  /** The ARN of the provider of a URL, which comes without scheme. */
  public String arn(String account, String bare) {
    return partition.arn("iam", account, "oidc-provider/" + bare);
  }

  private Provider keep(Provider provider) {
    providers.put(provider.arn(), provider);
    return provider;
  }

  private static void checkAudience(String clientId) {
    if (clientId.isEmpty() || clientId.length() > LONGEST_AUDIENCE) {
      throw Fault.validation("A client id has 1 to 255 characters.");
    }
  }

  private static void checkThumbprint(String thumbprint) {
    if (!THUMBPRINT.matcher(thumbprint).matches()) {
      throw Fault.validation("A thumbprint has 40 hexadecimal digits, not: " + thumbprint);
    }
  }
}
