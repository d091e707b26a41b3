package org.sentinelsetup.aws;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells name and password to the proxy they are for, and to nobody else. The JDK asks twenty times
 * for one connection while they are refused; a company would lock the person out long before, so
 * they are told once, and never again after a refusal.
 */
final class ProxyLogin extends Authenticator {
  private final String host;
  private final String userInfo;
  private final Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean refused;

  /**
   * A login.
   *
   * @param host the proxy
   * @param userInfo name and password with a colon between them
   */
  ProxyLogin(String host, String userInfo) {
    this.host = host;
    this.userInfo = userInfo;
  }

  @Override
  protected synchronized @Nullable PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() != RequestorType.PROXY || !host.equalsIgnoreCase(getRequestingHost())) {
      return null;
    }
    // The same object while it is one connection: asked again, what was told was wrong.
    refused |= !told.add(getRequestingURL());
    if (refused) {
      return null;
    }
    String[] parts = userInfo.split(":", 2);
    return new PasswordAuthentication(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray());
  }
}
