package org.sentinelsetup.demo.protocol;

/** One AWS service that is called with signed requests. */
public interface Service {
  /** The service's name in a signature's scope, such as {@code kms}. */
  String signingName();

  /** How it words what is wrong with credentials. */
  Dialect dialect();

  /** The operation a request asks for, as the API calls it; empty when it names none. */
  String operation(Request request);

  /**
   * Answers a call.
   *
   * @throws Fault for every refusal
   */
  Reply handle(Call call);

  /** The fault in the service's own envelope. */
  Reply envelope(Fault fault, Request request, String requestId);

  /** Whether it takes this request although it carries no signature. */
  default boolean takesUnsigned(Request request) {
    return false;
  }
}
