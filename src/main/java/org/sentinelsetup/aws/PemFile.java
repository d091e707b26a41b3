package org.sentinelsetup.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Certificates in a text file, one after the other, with anything between them (RFC 7468). */
final class PemFile {
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  private PemFile() {}

  /** The certificates of a file; one that Java cannot read does not keep the others away. */
  static List<X509Certificate> read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return CERTIFICATE
        .matcher(text)
        .results()
        .map(found -> certificate(found.group()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<X509Certificate> certificate(String block) {
    try {
      var in = new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1));
      return Optional.of(
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
    } catch (CertificateException _) {
      return Optional.empty();
    }
  }
}
