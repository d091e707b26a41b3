package org.sentinelsetup.demo.cfn;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.cfn.provider.Provider;
import org.sentinelsetup.demo.cfn.provider.Site;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.DemoClock;
import org.sentinelsetup.demo.state.Ids;

/**
 * What every operation works with.
 *
 * @param clock demo time
 * @param ids identifiers
 * @param pace how long things take
 * @param providers by resource type
 * @param journal writes events
 */
record Workshop(
    DemoClock clock, Ids ids, Pace pace, Map<String, Provider> providers, Journal journal) {
  void after(Duration wait, Runnable what) {
    clock.after(wait, what);
  }

  Provider provider(String type) {
    return Optional.ofNullable(providers.get(type))
        .orElseThrow(() -> new IllegalStateException("nobody makes " + type));
  }

  Site site(Stack stack, String logicalId) {
    String name = stack.name + "-" + logicalId + "-" + ids.token(12);
    return new Site(stack.place, stack.id, logicalId, name);
  }

  /**
   * A service's refusal as a resource's reason, in the form resource handlers give it. The service
   * is read off the type: {@code AWS::SQS::Queue} is Sqs.
   */
  String reason(Fault fault, String type) {
    String service = type.split("::", -1)[1];
    return "Resource handler returned message: \"%s (Service: %s, Status Code: %d, Request ID: %s)\" (RequestToken: %s, HandlerErrorCode: %s)"
        .formatted(
            fault.message(),
            service.charAt(0) + service.substring(1).toLowerCase(java.util.Locale.ROOT),
            fault.status(),
            ids.uuid(),
            ids.uuid(),
            handlerCode(fault));
  }

  private static String handlerCode(Fault fault) {
    String code = fault.code();
    if (code.contains("AlreadyExists") || code.equals("QueueNameExists")) {
      return "AlreadyExists";
    }
    if (code.startsWith("AccessDenied") || code.equals("AuthorizationError")) {
      return "AccessDenied";
    }
    return code.contains("NoSuchEntity") || code.contains("NotFound")
        ? "NotFound"
        : "InvalidRequest";
  }
}
