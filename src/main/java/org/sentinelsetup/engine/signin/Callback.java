package org.sentinelsetup.engine.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Where the browser leads back to: a page on this computer that takes one answer, from nobody but
 * who brings back the state. Identity Center accepts no other host and path.
 */
final class Callback implements AutoCloseable {
  static final String PATH = "/oauth/callback";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final HttpServer server;
  private final String state;
  private final CompletableFuture<Answer> answered = new CompletableFuture<>();

  /** What the browser brought. */
  sealed interface Answer {
    /** The person allowed it; the code is redeemed for a token. */
    record Code(String code) implements Answer {}

    /** The person declined it, or the portal refused. */
    record Refused(String error) implements Answer {}
  }

  private Callback(HttpServer server, String state) {
    this.server = server;
    this.state = state;
  }

  /**
   * Starts to listen, on a free port of 127.0.0.1.
   *
   * @param state what the answer has to bring
   * @throws IOException when nothing can listen there
   */
  static Callback open(String state) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
    var callback = new Callback(server, state);
    server.createContext("/", callback::handle);
    server.start();
    return callback;
  }

  /** The address to lead back to. */
  URI address() {
    return URI.create("http://" + host() + PATH);
  }

  /** Waits, as long as it takes. */
  Answer await() throws InterruptedException {
    try {
      return answered.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    // Another name for this computer is a page of somebody else's that had its name rebound.
    if (!host().equals(exchange.getRequestHeaders().getFirst("Host"))) {
      CallbackPage.UNKNOWN.reply(exchange, FORBIDDEN);
    } else if (!exchange.getRequestURI().getPath().equals(PATH)
        || !exchange.getRequestMethod().equals("GET")) {
      CallbackPage.UNKNOWN.reply(exchange, NOT_FOUND);
    } else {
      take(exchange, query(exchange.getRequestURI()));
    }
  }

  private void take(HttpExchange exchange, Map<String, String> query) throws IOException {
    String code = query.getOrDefault("code", "");
    String error = query.getOrDefault("error", "");
    if (!same(state, query.getOrDefault("state", "")) || code.isEmpty() == error.isEmpty()) {
      CallbackPage.UNKNOWN.reply(exchange, BAD_REQUEST);
    } else if (answered.isDone()) {
      CallbackPage.UNKNOWN.reply(exchange, GONE);
    } else if (code.isEmpty()) {
      CallbackPage.DECLINED.reply(exchange, OK);
      answered.complete(new Answer.Refused(error));
    } else {
      CallbackPage.ALLOWED.reply(exchange, OK);
      answered.complete(new Answer.Code(code));
    }
  }

  private static Map<String, String> query(URI uri) {
    var query = new HashMap<String, String>();
    for (String part : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(part.substring(0, equals), decoded(part.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
