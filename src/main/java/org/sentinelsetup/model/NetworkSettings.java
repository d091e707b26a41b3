package org.sentinelsetup.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How AWS is reached where that is out of the ordinary. Holds nothing secret: it is shown.
 *
 * @param endpoints the services that are reached elsewhere
 * @param fips whether the endpoints with FIPS 140 cryptography are used
 * @param dualStack whether the endpoints that also speak IPv6 are used
 * @param proxy host and port of the proxy, null without one
 * @param caBundle a file of more certificate authorities to trust, null without one
 */
public record NetworkSettings(
    List<Endpoint> endpoints,
    boolean fips,
    boolean dualStack,
    @Nullable String proxy,
    @Nullable Path caBundle) {
  /** Nothing out of the ordinary. */
  public static final NetworkSettings NONE =
      new NetworkSettings(List.of(), false, false, null, null);

  /** Keeps a copy of the list. */
  public NetworkSettings {
    endpoints = List.copyOf(endpoints);
  }

  /**
   * A service that is reached elsewhere.
   *
   * @param service the service
   * @param uri where it is reached
   */
  public record Endpoint(AwsService service, URI uri) {}

  /**
   * Where a service is reached, if that is out of the ordinary.
   *
   * @param service the service
   * @return its endpoint, empty when it is AWS's own
   */
  public Optional<URI> endpoint(AwsService service) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.service() == service)
        .map(Endpoint::uri)
        .findFirst();
  }
}
