package org.sentinelsetup.demo.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP request as it came in. */
public final class Request {
  private final String method;
  private final String rawPath;
  private final String rawQuery;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * A request as it came in.
   *
   * @param rawPath still percent-encoded
   * @param rawQuery still percent-encoded, empty when there is none
   * @param headers by lower-case name
   */
  public Request(
      String method,
      String rawPath,
      String rawQuery,
      Map<String, List<String>> headers,
      byte[] body) {
    this.method = method;
    this.rawPath = rawPath;
    this.rawQuery = rawQuery;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  /** GET, POST, … */
  public String method() {
    return method;
  }

  /** The path, still percent-encoded. */
  public String rawPath() {
    return rawPath;
  }

  /** The path, decoded; a plus sign stays one. */
  public String path() {
    return decoded(rawPath.replace("+", "%2B"));
  }

  /** The query, still percent-encoded; empty when there is none. */
  public String rawQuery() {
    return rawQuery;
  }

  /** The query's parameters, decoded, in order; one without a value has an empty one. */
  public Map<String, String> query() {
    return parameters(rawQuery);
  }

  /** The first value of a header, whatever its case, or null. */
  public @Nullable String header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  /** All headers by lower-case name. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The body, empty when there is none. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body read as a form. */
  public Map<String, String> form() {
    return parameters(text());
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        all.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return all;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Fault("InvalidRequest", 400, "The request is not properly percent-encoded.");
    }
  }
}
