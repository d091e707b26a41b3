package org.sentinelsetup.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of an AWS access portal, in the one spelling IAM Identity Center accepts. GovCloud's
 * have a Region in the host and a {@code /directory/…} path.
 *
 * @param value an https address without trailing slash, query or fragment
 */
public record StartUrl(String value) {
  private static final String HTTPS = "https://";
  private static final String PORTALS = ".awsapps.com";

  /** Holds only a canonical address. */
  public StartUrl {
    if (!value.startsWith(HTTPS) || value.endsWith("/") || value.contains("#")) {
      throw new IllegalArgumentException("no canonical start URL: " + value);
    }
  }

  /**
   * Reads a start URL as browsers, shells and AWS's own e-mails spell it. A missing scheme is
   * added.
   *
   * @param input what the person gave
   * @return the canonical address, or what is wrong with it
   */
  public static Checked<StartUrl> parse(String input) {
    String text = input.strip().replace("\\", "");
    if (text.isEmpty()) {
      return Checked.invalid("input.start-url-empty");
    }
    if (!text.contains("://")) {
      text = HTTPS + text;
    }
    if (!text.toLowerCase(Locale.ROOT).startsWith(HTTPS)) {
      return Checked.invalid("input.start-url-https", input.strip());
    }
    try {
      return canonical(new URI(text), input.strip());
    } catch (URISyntaxException e) {
      return Checked.invalid("input.start-url", input.strip());
    }
  }

  private static Checked<StartUrl> canonical(URI address, String input) {
    String host = address.getHost();
    if (host == null || !host.contains(".") || address.getRawUserInfo() != null) {
      return Checked.invalid("input.start-url", input);
    }
    host = host.toLowerCase(Locale.ROOT);
    String path = address.getRawPath().replaceAll("/+$", "");
    // A company's own portal lies under /start and nowhere else; "start." hosts need a directory.
    if (path.isEmpty() && host.endsWith(PORTALS) && !host.startsWith("start.")) {
      path = "/start";
    }
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return Checked.valid(new StartUrl(HTTPS + host + port + path));
  }

  @Override
  public String toString() {
    return value;
  }
}
