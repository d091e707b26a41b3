package org.sentinelsetup.demo.protocol;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service of AWS JSON 1.0 or 1.1. A subclass declares its operations as a map of names to method
 * references. smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
 */
public abstract class JsonService implements Service {
  /** An operation: input to output. */
  @FunctionalInterface
  public interface Operation {
    /**
     * Does the work.
     *
     * @throws Fault for every refusal
     */
    ObjectNode run(Call call, ObjectNode input);
  }

  /**
   * How a service is named on the wire.
   *
   * @param signing name in a signature's scope
   * @param target what comes before the dot in X-Amz-Target
   * @param version 1.0 or 1.1
   * @param namespace of its shapes, sent before a {@code #} by 1.0
   */
  public record Names(String signing, String target, String version, String namespace) {}

  private final Names names;

  /** A service of these names. */
  protected JsonService(Names names) {
    this.names = names;
  }

  /** What it can do, by name. */
  protected abstract Map<String, Operation> operations();

  /**
   * The older codes a query-compatible service also sends in a header: new name to {@code
   * Code;Sender}. Empty for a service that never spoke the query protocol.
   */
  protected Map<String, String> queryCodes() {
    return Map.of();
  }

  @Override
  public final String signingName() {
    return names.signing();
  }

  @Override
  public final Dialect dialect() {
    return Dialect.JSON;
  }

  @Override
  public final String operation(Request request) {
    String target = request.header("X-Amz-Target");
    return target == null ? "" : target.substring(target.lastIndexOf('.') + 1);
  }

  @Override
  public final Reply handle(Call call) {
    String target = call.request().header("X-Amz-Target");
    String prefix = names.target() + ".";
    if (target == null || !target.startsWith(prefix)) {
      throw new Fault("UnknownOperationException", 400, "X-Amz-Target is " + target + ".");
    }
    String name = target.substring(prefix.length());
    Operation operation = operations().get(name);
    if (operation == null) {
      throw new Fault(
          "UnknownOperationException",
          400,
          "The demo cloud does not know the operation " + name + " of " + names.signing() + ".");
    }
    return Reply.of(
            200,
            "application/x-amz-json-" + names.version(),
            Json.write(operation.run(call, input(call.request()))))
        .with("x-amzn-RequestId", call.requestId());
  }

  @Override
  public final Reply envelope(Fault fault, Request request, String requestId) {
    ObjectNode body = Json.object();
    boolean full = names.version().equals("1.0") && !names.namespace().isEmpty();
    body.put("__type", full ? names.namespace() + "#" + fault.code() : fault.code());
    body.put("message", fault.message());
    fault.extra().forEach(body::put);
    Reply reply =
        Reply.of(fault.status(), "application/x-amz-json-" + names.version(), Json.write(body))
            .with("x-amzn-RequestId", requestId);
    String queryCode = queryCodes().get(fault.code());
    return queryCode == null || !"true".equals(request.header("x-amzn-query-mode"))
        ? reply
        : reply.with("x-amzn-query-error", queryCode);
  }

  private static ObjectNode input(Request request) {
    try {
      if (Json.read(request.text().isEmpty() ? "{}" : request.text()) instanceof ObjectNode input) {
        return input;
      }
    } catch (JacksonException e) {
      // The fault below says it.
    }
    throw new Fault("SerializationException", 400, "The body is not a JSON object.");
  }
}
