package org.sentinelsetup.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the operating system keeps the certificate authorities it trusts; those of a company among
 * them.
 *
 * @param stores types of key stores
 * @param files PEM files, of which the first that is there counts
 */
record SystemRoots(List<String> stores, List<Path> files) {
  private static final Logger LOG = LoggerFactory.getLogger(SystemRoots.class);

  SystemRoots {
    stores = List.copyOf(stores);
    files = List.copyOf(files);
  }

  /**
   * What a system has. Windows and macOS:
   * docs.oracle.com/en/java/javase/25/security/oracle-providers.html; on macOS what a person or an
   * administrator added is in the store without ROOT. Linux: where Go looks
   * (github.com/golang/go/blob/master/src/crypto/x509/root_linux.go).
   */
  static SystemRoots of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return new SystemRoots(List.of("Windows-ROOT"), List.of());
    }
    if (name.startsWith("mac")) {
      return new SystemRoots(List.of("KeychainStore-ROOT", "KeychainStore"), List.of());
    }
    return new SystemRoots(
        List.of(),
        List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/cert.pem"),
            Path.of("/etc/ssl/ca-bundle.pem")));
  }

  /** All that can be read: what cannot is left out, and trusted is less, not more. */
  List<X509Certificate> certificates() {
    List<X509Certificate> found = new ArrayList<>();
    for (String type : stores) {
      try {
        found.addAll(authorities(type));
      } catch (GeneralSecurityException | IOException e) {
        LOG.warn("The certificates of {} cannot be read", type, e);
      }
    }
    files.stream().filter(Files::isReadable).findFirst().ifPresent(file -> addAll(found, file));
    return found;
  }

  private static void addAll(List<X509Certificate> found, Path file) {
    try {
      found.addAll(PemFile.read(file));
    } catch (IOException e) {
      LOG.warn("The certificates of {} cannot be read", file, e);
    }
  }

  private static List<X509Certificate> authorities(String type)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    List<X509Certificate> found = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      @Nullable Certificate certificate =
          store.isCertificateEntry(alias) ? store.getCertificate(alias) : null;
      if (certificate instanceof X509Certificate authority
          && authority.getBasicConstraints() >= 0) {
        found.add(authority);
      }
    }
    return found;
  }
}
