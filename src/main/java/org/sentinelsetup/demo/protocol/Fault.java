package org.sentinelsetup.demo.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An AWS error on its way to becoming the error envelope of the protocol in use. Thrown anywhere.
 */
public final class Fault extends RuntimeException {
  private final String code;
  private final int status;
  private final Map<String, String> extra = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * An error.
   *
   * @param code as AWS names it, without namespace
   * @param status of HTTP
   * @param message for people; may be empty
   */
  public Fault(String code, int status, String message) {
    super(message);
    this.code = code;
    this.status = status;
  }

  /** An operation the demo cloud does not play. Never an empty success. */
  public static Fault unknownOperation(String service, String operation) {
    return new Fault(
        "InvalidAction",
        400,
        "The demo cloud does not know the operation " + operation + " of " + service + ".");
  }

  /** A request that leaves out or misspells something; code ValidationError. */
  public static Fault validation(String message) {
    return new Fault("ValidationError", 400, message);
  }

  /** Adds a member (JSON, CBOR) or an element (XML) to the error. */
  public Fault with(String name, String value) {
    extra.put(name, value);
    return this;
  }

  /** Adds a response header. */
  public Fault withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The error's name without namespace. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The text for people, maybe empty. */
  public String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /** Members beside code and message, in order. */
  public Map<String, String> extra() {
    return new LinkedHashMap<>(extra);
  }

  /** Headers to be sent along. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
