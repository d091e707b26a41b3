package org.sentinelsetup.engine.signin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the browser shows once it led back. */
enum CallbackPage {
  /** The person is let in. */
  ALLOWED("Signed in", "You can close this page and go back to Sentinel Setup."),
  /** The person, or the portal, said no. */
  DECLINED("Declined", "Sentinel Setup was not let in. You can close this page."),
  /** Nobody waits for this. */
  UNKNOWN(
      "Nothing to do here",
      "This page takes the answer of one sign-in only. Start again in Sentinel Setup if it still"
          + " waits.");

  private final String title;
  private final String words;

  CallbackPage(String title, String words) {
    this.title = title;
    this.words = words;
  }

  /** Answers with this page, and ends the exchange. */
  void reply(HttpExchange exchange, int status) throws IOException {
    try (exchange;
        InputStream in =
            Objects.requireNonNull(CallbackPage.class.getResourceAsStream("callback.html"))) {
      byte[] body =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("{title}", title)
              .replace("{words}", words)
              .getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Cache-Control", "no-store");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
      headers.set("Connection", "close");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
