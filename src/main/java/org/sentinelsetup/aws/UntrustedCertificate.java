package org.sentinelsetup.aws;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** A certificate that leads to nobody who is trusted. */
final class UntrustedCertificate extends CertificateException {
  private final String issuer;

  /**
   * A refusal.
   *
   * @param chain what the other side showed, its own certificate first
   * @param cause why it was refused
   */
  UntrustedCertificate(X509Certificate[] chain, CertificateException cause) {
    super(cause.getMessage(), cause);
    this.issuer = chain[chain.length - 1].getIssuerX500Principal().getName();
  }

  /** Who issued the last certificate: the one that would have to be trusted. */
  String issuer() {
    return issuer;
  }
}
