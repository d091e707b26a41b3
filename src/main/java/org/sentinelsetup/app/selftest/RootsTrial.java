package org.sentinelsetup.app.selftest;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whether the runtime trusts as many certificate authorities as the JDK it was linked from. The
 * image is told their number when it is made; run from source there is nothing to compare with.
 */
final class RootsTrial {
  private static final String LEAST = "sentinelsetup.roots";

  private RootsTrial() {}

  static void run() throws GeneralSecurityException {
    int least = Integer.getInteger(LEAST, 1);
    int found = found();
    if (found < least) {
      throw new GeneralSecurityException(
          "%d certificate authorities, the JDK had %d".formatted(found, least));
    }
  }

  private static int found() throws GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    @Nullable KeyStore usual = null;
    trust.init(usual);
    return Arrays.stream(trust.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .mapToInt(one -> ((X509TrustManager) one).getAcceptedIssuers().length)
        .sum();
  }
}
