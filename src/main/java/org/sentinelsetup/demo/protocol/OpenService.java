package org.sentinelsetup.demo.protocol;

/** Something reached by its path, without a signature: sign-in, the portal, a page. */
public interface OpenService {
  /** Whether the request is meant for it. */
  boolean takes(Request request);

  /**
   * Answers a request.
   *
   * @throws Fault for every refusal
   */
  Reply handle(Request request, String requestId);

  /** The fault in its own envelope. */
  Reply envelope(Fault fault, Request request, String requestId);
}
