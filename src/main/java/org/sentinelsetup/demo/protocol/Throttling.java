package org.sentinelsetup.demo.protocol;

/** Refuses every n-th signed call with the service's own throttling error. */
public final class Throttling implements Router.Gate {
  private final int every;
  private int calls;

  /** A gate that refuses every {@code every}-th call. */
  public Throttling(int every) {
    this.every = every;
  }

  @Override
  public void pass(Service service, Call call, Session session, Credential credential) {
    calls++;
    if (calls % every == 0) {
      throw fault(service.signingName());
    }
  }

  /** The throttling error of a service. */
  static Fault fault(String signingName) {
    return switch (signingName) {
      case "cloudformation", "sts", "iam" -> new Fault("Throttling", 400, "Rate exceeded");
      case "sns" -> new Fault("Throttled", 429, "Rate exceeded");
      case "sqs" -> new Fault("RequestThrottled", 400, "Rate exceeded");
      case "s3" -> new Fault("SlowDown", 503, "Please reduce your request rate.");
      default -> new Fault("ThrottlingException", 400, "Rate exceeded");
    };
  }
}
