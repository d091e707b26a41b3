package org.sentinelsetup.demo.protocol;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sentinelsetup.demo.state.DemoClock;

/**
 * Finds out who calls what and where, refuses what AWS would refuse, and lets the service answer.
 */
public final class Router {
  private static final System.Logger LOG = System.getLogger(Router.class.getName());

  /** What may stop a signed call before its service sees it. */
  @FunctionalInterface
  public interface Gate {
    /**
     * Lets a call pass, or not.
     *
     * @throws Fault to refuse it
     */
    void pass(Service service, Call call, Session session, Credential credential);

    /**
     * Carries a call to its service and the answer back, gates included.
     *
     * @param answer performs the call
     * @return the answer, or what becomes of it on the way
     */
    default Reply carry(Service service, Call call, Supplier<Reply> answer) {
      return answer.get();
    }
  }

  private final Map<String, Service> services;
  private final List<OpenService> open;
  private final Sessions sessions;
  private final DemoClock clock;
  private final Supplier<String> requestIds;
  private final List<Gate> gates;
  private final Regions regions;

  /** A router; gates are asked in order, after key, token and expiry were found good. */
  public Router(
      List<Service> services,
      List<OpenService> open,
      Sessions sessions,
      DemoClock clock,
      Supplier<String> requestIds,
      List<Gate> gates,
      Regions regions) {
    this.services =
        services.stream().collect(Collectors.toMap(Service::signingName, service -> service));
    this.open = List.copyOf(open);
    this.sessions = sessions;
    this.clock = clock;
    this.requestIds = requestIds;
    this.gates = List.copyOf(gates);
    this.regions = regions;
  }

  /** Answers one request, whatever it is. Runs under the lock of the world. */
  public Reply route(Request request) {
    String requestId = requestIds.get();
    String authorization = request.header("Authorization");
    return authorization == null ? unsigned(request, requestId) : signed(request, requestId);
  }

  private Reply unsigned(Request request, String requestId) {
    for (OpenService service : open) {
      if (service.takes(request)) {
        try {
          return service.handle(request, requestId);
        } catch (Fault fault) {
          return service.envelope(fault, request, requestId);
        } catch (RuntimeException bug) {
          return service.envelope(broken(bug), request, requestId);
        }
      }
    }
    for (Service service : services.values()) {
      if (service.takesUnsigned(request)) {
        Call call = new Call(Caller.ANONYMOUS, regions.standard(), request, requestId);
        return answer(service, call, () -> {});
      }
    }
    return bare(
        new Fault("MissingAuthenticationToken", 403, "The request carries no signature."),
        requestId);
  }

  private Reply signed(Request request, String requestId) {
    String header = String.valueOf(request.header("Authorization"));
    Credential credential = Credential.parse(header).orElse(null);
    if (credential == null) {
      return bare(Dialect.QUERY.incomplete("The Authorization header is incomplete."), requestId);
    }
    Service service = services.get(credential.service());
    if (service == null) {
      return bare(
          Dialect.QUERY.badSignature(
              "The demo cloud has no service named " + credential.service() + "."),
          requestId);
    }
    Dialect dialect = service.dialect();
    if (!regions.names().contains(credential.region())) {
      return service.envelope(
          dialect.badSignature("There is no Region " + credential.region() + "."),
          request,
          requestId);
    }
    Session session = sessions.find(credential.accessKeyId()).orElse(null);
    if (session == null || !session.sessionToken().equals(request.header("x-amz-security-token"))) {
      return service.envelope(dialect.unknownKey(), request, requestId);
    }
    if (!clock.now().isBefore(session.caller().expires())) {
      return service.envelope(dialect.expired(), request, requestId);
    }
    Call call = new Call(session.caller(), credential.region(), request, requestId);
    Supplier<Reply> answer =
        () ->
            answer(
                service,
                call,
                () -> gates.forEach(gate -> gate.pass(service, call, session, credential)));
    for (Gate gate : gates) {
      Supplier<Reply> inner = answer;
      answer = () -> gate.carry(service, call, inner);
    }
    return answer.get();
  }

  private static Reply answer(Service service, Call call, Runnable gates) {
    try {
      gates.run();
      return service.handle(call);
    } catch (Fault fault) {
      return headers(service.envelope(fault, call.request(), call.requestId()), fault);
    } catch (RuntimeException bug) {
      return service.envelope(broken(bug), call.request(), call.requestId());
    }
  }

  private static Reply headers(Reply reply, Fault fault) {
    Reply more = reply;
    for (Map.Entry<String, String> header : fault.headers().entrySet()) {
      more = more.with(header.getKey(), header.getValue());
    }
    return more;
  }

  private static Reply bare(Fault fault, String requestId) {
    return Reply.of(fault.status(), "text/xml", QueryService.errorDocument(fault, "", requestId))
        .with("x-amzn-RequestId", requestId);
  }

  private static Fault broken(RuntimeException bug) {
    LOG.log(Level.ERROR, "the demo cloud failed", bug);
    return new Fault("InternalFailure", 500, "The demo cloud failed: " + bug);
  }
}
