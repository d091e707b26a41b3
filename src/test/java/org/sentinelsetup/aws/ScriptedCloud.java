package org.sentinelsetup.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Environment;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/**
 * A server on loopback that answers each operation with what the test wrote down, in order, and
 * remembers what was asked. Whatever was not written down is answered 501.
 */
public final class ScriptedCloud implements AutoCloseable {
  static final Credentials CREDENTIALS =
      new Credentials("ASIAEXAMPLE", "secret-example", "session-example", Instant.EPOCH);
  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");
  private static final List<String> SUBRESOURCES =
      List.of("notification", "location", "policy", "encryption", "list-type");

  /** What was asked. */
  public record Request(String operation, URI uri, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }

    public String form() {
      return URLDecoder.decode(body, StandardCharsets.UTF_8);
    }
  }

  private final HttpServer server;
  private final Map<String, Queue<Answer>> script = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public ScriptedCloud() {
    this(null);
  }

  /** A cloud that shows a certificate. */
  ScriptedCloud(@Nullable SSLContext tls) {
    try {
      var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (tls == null) {
        server = HttpServer.create(any, 0);
      } else {
        HttpsServer secure = HttpsServer.create(any, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Writes down the answers of an operation, one a request. */
  public ScriptedCloud on(String operation, Answer... answers) {
    script.put(operation, new ArrayDeque<>(List.of(answers)));
    return this;
  }

  URI uri() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Clients that never try again, so that each request is seen once. */
  public AwsClients clients() {
    return clients(Duration.ofSeconds(20), Duration.ofSeconds(20));
  }

  /** The same with time limits. */
  AwsClients clients(Duration attempt, Duration call) {
    return new AwsClients(
        new Environment.Demo(uri()), new Patience(AwsRetryStrategy.doNotRetry(), attempt, call));
  }

  public List<Request> requests() {
    return requests;
  }

  Request last() {
    return requests.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String operation = operation(exchange, body);
      requests.add(
          new Request(
              operation, exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
      Answer answer = next(operation);
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      answer.hold().run();
      boolean silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
      if (!silent) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private synchronized Answer next(String operation) {
    return Optional.ofNullable(script.get(operation))
        .map(Queue::poll)
        .orElseGet(() -> Answer.xml(501, "<Unscripted>" + operation + "</Unscripted>"));
  }

  private static String operation(HttpExchange exchange, String body) {
    URI uri = exchange.getRequestURI();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return target.substring(target.lastIndexOf('.') + 1);
    }
    if (uri.getPath().contains("/operation/")) {
      return uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
    }
    Matcher action = ACTION.matcher(body);
    if (action.find()) {
      return action.group(1);
    }
    return exchange.getRequestMethod() + " " + uri.getPath() + subresource(uri);
  }

  private static String subresource(URI uri) {
    return Stream.of(Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
        .map(parameter -> parameter.split("=", 2)[0])
        .filter(SUBRESOURCES::contains)
        .findFirst()
        .map(name -> "?" + name)
        .orElse("");
  }
}
