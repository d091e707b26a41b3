package org.sentinelsetup.demo.protocol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer: status, headers, body. */
public final class Reply {
  /** No answer at all: the connection ends. */
  public static final Reply LOST = new Reply(0, Map.of(), new byte[0], 0);

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final int sent;

  private Reply(int status, Map<String, String> headers, byte[] body, int sent) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.sent = sent;
  }

  /** An answer without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0], 0);
  }

  /** An answer of bytes. */
  public static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", contentType), body.clone(), body.length);
  }

  /** An answer of text, sent as UTF-8. */
  public static Reply of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same answer with one header more, or replaced. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, sent);
  }

  /** The same answer, of which only the first bytes arrive before the connection ends. */
  public Reply cut(int bytes) {
    return new Reply(status, headers, body, bytes);
  }

  /** The HTTP status; 0 when there is no answer. */
  public int status() {
    return status;
  }

  /** Headers by name, as they are to be sent. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** The body, maybe empty. */
  public byte[] body() {
    return body.clone();
  }

  /** How many bytes of the body arrive; all, unless the answer is cut. */
  public int sent() {
    return sent;
  }
}
