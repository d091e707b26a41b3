package org.sentinelsetup.app.selftest;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * One TLS handshake with a server of our own on loopback, over the runtime's own providers. Its
 * certificate is made on the spot by the runtime's {@code keytool}, since Java has no public way to
 * make one, and is the only one the client trusts.
 */
final class TlsTrial {
  private static final String PASSWORD_VARIABLE = "SELF_TEST_PASSWORD";
  private static final int NO_CONTENT = 204;

  private TlsTrial() {}

  static void run() throws Exception {
    Path folder = Files.createTempDirectory("sentinel-setup");
    Path file = folder.resolve("self-test.p12");
    try {
      String password = UUID.randomUUID().toString();
      makeCertificate(file, password);
      shakeHands(context(file, password));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void makeCertificate(Path file, String password)
      throws IOException, InterruptedException {
    var keytool =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keystore",
            file.toString(),
            "-storetype",
            "PKCS12",
            "-storepass:env",
            PASSWORD_VARIABLE,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=self-test",
            "-ext",
            "SAN=ip:127.0.0.1",
            "-validity",
            "1");
    keytool.environment().put(PASSWORD_VARIABLE, password);
    keytool.redirectErrorStream(true);
    Process process = keytool.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool made no certificate: " + said.strip());
    }
  }

  private static SSLContext context(Path file, String password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("self-test", store.getCertificate("mykey"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static void shakeHands(SSLContext context) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(NO_CONTENT, -1);
          exchange.close();
        });
    server.start();
    try {
      var connection =
          (HttpsURLConnection)
              URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/")
                  .toURL()
                  .openConnection(Proxy.NO_PROXY);
      connection.setSSLSocketFactory(context.getSocketFactory());
      if (connection.getResponseCode() != NO_CONTENT) {
        throw new IOException("the local server answered " + connection.getResponseCode());
      }
    } finally {
      server.stop(0);
    }
  }
}
