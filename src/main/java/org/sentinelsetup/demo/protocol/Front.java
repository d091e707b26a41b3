package org.sentinelsetup.demo.protocol;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/** The loopback HTTP server. It answers only who addresses it by its own name, one at a time. */
public final class Front implements AutoCloseable {
  private static final int LARGEST_BODY = 16 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock lock;
  private final Router router;

  private Front(HttpServer server, ReentrantLock lock, Router router) {
    this.server = server;
    this.lock = lock;
    this.router = router;
  }

  /** An address on 127.0.0.1 that is taken, but does not answer before {@link #open}. */
  public static HttpServer reserve() throws IOException {
    // Headers and body leave in two writes; without this each answer waits for a delayed ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    return HttpServer.create(
        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), /* backlog= */ 0);
  }

  /** Starts to answer. */
  public static Front open(HttpServer server, ReentrantLock lock, Router router) {
    Front front = new Front(server, lock, router);
    server.createContext("/", front::exchange);
    server.setExecutor(front.threads);
    server.start();
    return front;
  }

  /** Where a reserved server will be reached. */
  public static URI uri(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      send(exchange, answer(exchange, body));
    }
  }

  private Reply answer(HttpExchange exchange, byte[] body) {
    // A page of another site that has its name point at 127.0.0.1 sends that name here.
    if (!uri(server).getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"))) {
      return Reply.of(421, "text/plain", "This host is not served here.\n");
    }
    if (body.length > LARGEST_BODY) {
      return Reply.of(413, "text/plain", "The request is too large for the demo cloud.\n");
    }
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    URI uri = exchange.getRequestURI();
    String query = uri.getRawQuery();
    Request request =
        new Request(
            exchange.getRequestMethod(),
            uri.getRawPath(),
            query == null ? "" : query,
            headers,
            body);
    lock.lock();
    try {
      return router.route(request);
    } finally {
      lock.unlock();
    }
  }

  /** What is not sent whole ends with the connection, which closing the exchange does then. */
  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.status() == 0) {
      return;
    }
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = reply.body();
    boolean silent = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(reply.status(), silent ? -1 : body.length);
    if (!silent) {
      exchange.getResponseBody().write(body, 0, reply.sent());
    }
  }
}
