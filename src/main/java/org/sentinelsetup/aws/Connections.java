package org.sentinelsetup.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/**
 * Opens connections to AWS. The SDK's own way would not do: it reads HTTP_PROXY for https, and
 * sends the proxy's password through the tunnel to AWS instead of to the proxy.
 */
final class Connections implements UrlConnectionFactory {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Proxies proxies;
  private final Duration silence;
  private final Lazy<SSLSocketFactory> sockets;

  /**
   * Connections.
   *
   * @param network how AWS is reached
   * @param roots whom the operating system trusts; read at the first connection
   * @param silence how long the other side may say nothing
   */
  Connections(Network network, SystemRoots roots, Duration silence) {
    this.proxies = network.proxies();
    this.silence = silence;
    this.sockets = new Lazy<>(() -> Trust.sockets(more(roots, network.settings().caBundle())));
  }

  @Override
  public HttpURLConnection createConnection(URI uri) {
    try {
      @Nullable Proxy proxy = proxies.of(uri);
      var connection =
          (HttpURLConnection)
              (proxy == null ? uri.toURL().openConnection() : uri.toURL().openConnection(proxy));
      connection.setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
      connection.setReadTimeout(Math.toIntExact(silence.toMillis()));
      if (proxies.login() != null) {
        connection.setAuthenticator(proxies.login());
      }
      if (connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(sockets.get());
      }
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection past all of that, for the demo cloud. */
  static HttpURLConnection direct(URI uri) {
    try {
      return (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<X509Certificate> more(SystemRoots roots, @Nullable Path bundle) {
    List<X509Certificate> more = new ArrayList<>(roots.certificates());
    if (bundle != null) {
      try {
        more.addAll(PemFile.read(bundle));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return more;
  }
}
