package org.sentinelsetup.demo.protocol;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service of Smithy RPC v2 CBOR. Strict where the SDK is not, so that it stays honest.
 * smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html
 */
public abstract class CborService implements Service {
  private static final Pattern PATH = Pattern.compile("/service/([^/]+)/operation/([^/]+)");

  private final String signingName;
  private final String shape;
  private final String namespace;

  /**
   * A service.
   *
   * @param shape the service's name in the path
   * @param namespace of its shapes
   */
  protected CborService(String signingName, String shape, String namespace) {
    this.signingName = signingName;
    this.shape = shape;
    this.namespace = namespace;
  }

  /** What it can do, by name. */
  protected abstract Map<String, JsonService.Operation> operations();

  /** The older codes also sent in a header: new name to {@code Code;Sender}. */
  protected Map<String, String> queryCodes() {
    return Map.of();
  }

  @Override
  public final String signingName() {
    return signingName;
  }

  @Override
  public final Dialect dialect() {
    return Dialect.JSON;
  }

  @Override
  public final String operation(Request request) {
    return request.path().substring(request.path().lastIndexOf('/') + 1);
  }

  @Override
  public final Reply handle(Call call) {
    Request request = call.request();
    if (request.header("X-Amz-Target") != null) {
      throw new Fault("UnknownOperationException", 400, "X-Amz-Target does not belong here.");
    }
    if (!"rpc-v2-cbor".equals(request.header("smithy-protocol"))) {
      throw new Fault("UnknownOperationException", 400, "smithy-protocol must be rpc-v2-cbor.");
    }
    Matcher path = PATH.matcher(request.path());
    JsonService.Operation operation =
        path.matches() && path.group(1).equals(shape) ? operations().get(path.group(2)) : null;
    if (operation == null) {
      throw new Fault(
          "UnknownOperationException",
          404,
          "The demo cloud does not know " + request.path() + " of " + signingName + ".");
    }
    return cbor(200, call.requestId(), operation.run(call, input(request)));
  }

  @Override
  public final Reply envelope(Fault fault, Request request, String requestId) {
    ObjectNode body = Json.object();
    body.put("__type", namespace + "#" + fault.code()).put("message", fault.message());
    fault.extra().forEach(body::put);
    Reply reply = cbor(fault.status(), requestId, body);
    String queryCode = queryCodes().get(fault.code());
    return queryCode == null || !"true".equals(request.header("x-amzn-query-mode"))
        ? reply
        : reply.with("x-amzn-query-error", queryCode);
  }

  private static Reply cbor(int status, String requestId, ObjectNode body) {
    return Reply.of(status, "application/cbor", Json.writeCbor(body))
        .with("smithy-protocol", "rpc-v2-cbor")
        .with("x-amzn-RequestId", requestId);
  }

  private static ObjectNode input(Request request) {
    try {
      byte[] body = request.body();
      if (body.length == 0) {
        return Json.object();
      }
      if (Json.readCbor(body) instanceof ObjectNode input) {
        return input;
      }
    } catch (JacksonException e) {
      // The fault below says it.
    }
    throw new Fault("SerializationException", 400, "The body is not a CBOR map.");
  }
}
