package org.sentinelsetup.aws;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of HTTPS_PROXY and the hosts of NO_PROXY. HTTP_PROXY is of no use: it is for plain
 * http, which only this machine is reached by, and this machine is reached without a proxy, as Go's
 * programs do it (pkg.go.dev/golang.org/x/net/http/httpproxy). Without HTTPS_PROXY the JDK's own
 * settings count.
 *
 * @param proxy the proxy, null without one
 * @param login what the proxy asks for, null when nothing was given
 * @param direct hosts that are reached without it, in small letters
 */
record Proxies(@Nullable InetSocketAddress proxy, @Nullable ProxyLogin login, List<String> direct) {
  static final Proxies NONE = new Proxies(null, null, List.of());
  private static final String NAME = "HTTPS_PROXY";
  private static final int USUAL_PORT = 80;
  private static final int HTTPS_PORT = 443;

  Proxies {
    direct = List.copyOf(direct);
  }

  static Proxies in(Variables variables) throws BadSetting {
    Optional<String> value = variables.inEitherCase(NAME);
    if (value.isEmpty()) {
      return NONE;
    }
    URI uri = read(value.get());
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    return new Proxies(
        InetSocketAddress.createUnresolved(uri.getHost(), port),
        uri.getUserInfo() == null ? null : new ProxyLogin(uri.getHost(), uri.getUserInfo()),
        hosts(variables.inEitherCase("NO_PROXY").orElse("")));
  }

  /** The proxy for an address: none, this one, or null for what the JDK is set to. */
  @Nullable Proxy of(URI uri) {
    if (proxy == null) {
      return null;
    }
    return Endpoints.isLoopback(uri) || isDirect(uri)
        ? Proxy.NO_PROXY
        : new Proxy(Proxy.Type.HTTP, proxy);
  }

  /** Host and port, to be shown. */
  @Nullable String shown() {
    return proxy == null ? null : proxy.getHostString() + ":" + proxy.getPort();
  }

  @Override
  public String toString() {
    return "Proxies[" + shown() + (login == null ? "" : ", login redacted") + ", " + direct + "]";
  }

  /** No message quotes the value: a password may be in it. */
  private static URI read(String value) throws BadSetting {
    URI uri;
    try {
      uri = new URI(value.contains("://") ? value : "http://" + value);
    } catch (URISyntaxException _) {
      throw new BadSetting("network.no-proxy", NAME);
    }
    if (!"http".equalsIgnoreCase(uri.getScheme())
        || uri.getHost() == null
        || uri.getPort() > Endpoints.HIGHEST_PORT) {
      throw new BadSetting("network.no-proxy", NAME);
    }
    return uri;
  }

  private static List<String> hosts(String value) {
    return Stream.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .map(host -> host.equals("*") ? host : host.replaceFirst("^\\*?\\.", ""))
        .filter(host -> !host.isEmpty())
        .toList();
  }

  /**
   * A name stands for itself and all below it. Old buckets' names can make a host Java knows not.
   */
  private boolean isDirect(URI uri) {
    @Nullable String named = uri.getHost();
    if (named == null) {
      return direct.contains("*");
    }
    String host = named.toLowerCase(Locale.ROOT);
    int port = uri.getPort() < 0 ? HTTPS_PORT : uri.getPort();
    return direct.stream()
        .anyMatch(
            name ->
                name.equals("*")
                    || ("." + host).endsWith("." + name)
                    || ("." + host + ":" + port).endsWith("." + name));
  }
}
