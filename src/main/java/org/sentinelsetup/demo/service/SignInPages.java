package org.sentinelsetup.demo.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;

/** How the pages of a sign-in look, and what they must not allow. */
final class SignInPages {
  private final URI uri;
  private final String page = template();

  /** The pages of a world that is reached at {@code uri}. */
  SignInPages(URI uri) {
    this.uri = uri;
  }

  Reply html(int status, String title, String content) {
    return Reply.of(
            status,
            "text/html; charset=utf-8",
            page.replace("{title}", title).replace("{content}", content))
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with(
            "Content-Security-Policy",
            // A form may lead back to a program on this computer.
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*;"
                + " base-uri 'none'; frame-ancestors 'none'");
  }

  Reply failed(Fault fault) {
    return html(fault.status(), "That did not work", "<p>" + escaped(fault.message()) + "</p>");
  }

  /**
   * Whether the person says yes.
   *
   * @throws Fault when it is neither yes nor no
   */
  static boolean allows(Request request) {
    return switch (request.form().getOrDefault("decision", "")) {
      case "allow" -> true;
      case "decline" -> false;
      default -> throw new Fault("BadRequest", 400, "The answer is neither yes nor no.");
    };
  }

  /** Whether a form comes from one of these pages, as far as the browser says. */
  boolean isOurs(Request request) {
    String origin = request.header("Origin");
    return origin == null || origin.equals(uri.toString());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(SignInPages.class.getResourceAsStream("device.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
