package org.sentinelsetup.aws;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the JDK's certificate authorities and more of them, and remembers in a refusal who would
 * have had to be trusted. Everything is judged by the JDK, the name of the host too.
 */
final class Trust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager judge;

  private Trust(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /** Sockets that trust the JDK's authorities and these. */
  static SSLSocketFactory sockets(Collection<X509Certificate> more) {
    try {
      Set<X509Certificate> all = new LinkedHashSet<>();
      all.addAll(List.of(judge(null).getAcceptedIssuers()));
      all.addAll(more);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int number = 0;
      for (X509Certificate authority : all) {
        store.setCertificateEntry("authority-" + number++, authority);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trust(judge(store))}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no TLS: " + e.getMessage(), e);
    }
  }

  /** The JDK's own trust manager; without a store it has the JDK's authorities. */
  private static X509ExtendedTrustManager judge(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    try {
      judge.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException e) {
      throw named(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    try {
      judge.checkServerTrusted(chain, authType, engine);
    } catch (CertificateException e) {
      throw named(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    try {
      judge.checkServerTrusted(chain, authType);
    } catch (CertificateException e) {
      throw named(chain, e);
    }
  }

  /** Other refusals, such as a wrong host or a certificate that has expired, say what is wrong. */
  private static CertificateException named(X509Certificate[] chain, CertificateException refusal) {
    for (@Nullable Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathBuilderException) {
        return new UntrustedCertificate(chain, refusal);
      }
    }
    return refusal;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
