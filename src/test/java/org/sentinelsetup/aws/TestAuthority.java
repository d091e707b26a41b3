package org.sentinelsetup.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of a company, and a server it vouches for. */
final class TestAuthority {
  static final String NAME = "CN=Acme Inspection Root,O=Acme";
  private static final String PASSWORD = "changeit";

  private final Path store;

  private TestAuthority(Path store) {
    this.store = store;
  }

  /** Makes both; the server's certificate is good for 127.0.0.1 and {@code sts.test}. */
  static TestAuthority in(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("authority.p12");
    keytool(store, "ca", NAME, "-ext", "bc:c");
    keytool(store, "server", "CN=sts", "-signer", "ca", "-ext", "SAN=ip:127.0.0.1,dns:sts.test");
    return new TestAuthority(store);
  }

  /** What the server shows. */
  SSLContext server() throws GeneralSecurityException, IOException {
    KeyStore keys = load();
    keys.deleteEntry("ca");
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** The authority's own certificate, in a file such as administrators hand out. */
  Path pem() throws GeneralSecurityException, IOException {
    String text =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(load().getCertificate("ca").getEncoded());
    return Files.writeString(
        store.resolveSibling("acme-root.pem"),
        "# Acme's root\n-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  private KeyStore load() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void keytool(Path store, String alias, String name, String... more)
      throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(List.of(tool, "-genkeypair", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "1"));
    command.addAll(List.of("-alias", alias, "-dname", name));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool made no certificate: " + said.strip());
    }
  }
}
