package org.sentinelsetup.demo.protocol;

import java.util.Map;
import java.util.Set;

/**
 * A service of the query protocol: form in, XML out. A subclass declares its operations as a map of
 * names to method references. smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
public abstract class QueryService implements Service {
  /** An operation: reads the form, writes into the result element what it has to say. */
  @FunctionalInterface
  public interface Operation {
    /**
     * Does the work.
     *
     * @param result left empty by an operation without output
     * @throws Fault for every refusal
     */
    void run(Call call, Form form, Xml result);
  }

  private final String signingName;
  private final String version;
  private final String namespace;

  /**
   * A service.
   *
   * @param version of its API, which every request must name
   * @param namespace of its XML
   */
  protected QueryService(String signingName, String version, String namespace) {
    this.signingName = signingName;
    this.version = version;
    this.namespace = namespace;
  }

  /** What it can do, by the name of the Action. */
  protected abstract Map<String, Operation> operations();

  /** Actions that take requests without a signature. */
  protected Set<String> unsignedOperations() {
    return Set.of();
  }

  @Override
  public final String signingName() {
    return signingName;
  }

  @Override
  public final Dialect dialect() {
    return Dialect.QUERY;
  }

  @Override
  public final boolean takesUnsigned(Request request) {
    Map<String, String> form = request.form();
    return version.equals(form.get("Version"))
        && unsignedOperations().contains(form.getOrDefault("Action", ""));
  }

  @Override
  public final String operation(Request request) {
    return request.form().getOrDefault("Action", "");
  }

  @Override
  public final Reply handle(Call call) {
    Form form = new Form(call.request().form());
    String action = form.required("Action");
    Operation operation = operations().get(action);
    if (operation == null || !form.get("Version").orElse("").equals(version)) {
      throw Fault.unknownOperation(
          signingName, action + " (version " + form.get("Version").orElse("none") + ")");
    }
    Xml result = new Xml();
    operation.run(call, form, result);
    return xml(
        200,
        call.requestId(),
        Xml.document(
            action + "Response",
            namespace,
            root -> {
              if (!result.isEmpty()) {
                root.element(action + "Result", inner -> inner.add(result));
              }
              root.element("ResponseMetadata", meta -> meta.text("RequestId", call.requestId()));
            }));
  }

  @Override
  public final Reply envelope(Fault fault, Request request, String requestId) {
    return xml(fault.status(), requestId, errorDocument(fault, namespace, requestId));
  }

  /** The error document of query services. */
  static String errorDocument(Fault fault, String namespace, String requestId) {
    return Xml.document(
        "ErrorResponse",
        namespace,
        root ->
            root.element(
                    "Error",
                    error -> {
                      error.text("Type", fault.status() < 500 ? "Sender" : "Receiver");
                      error.text("Code", fault.code()).text("Message", fault.message());
                      fault.extra().forEach(error::text);
                    })
                .text("RequestId", requestId));
  }

  private static Reply xml(int status, String requestId, String document) {
    return Reply.of(status, "text/xml", document).with("x-amzn-RequestId", requestId);
  }
}
