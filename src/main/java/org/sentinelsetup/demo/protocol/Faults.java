package org.sentinelsetup.demo.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls, and refuses those that somebody picked beforehand as called too often; in bad
 * weather others too.
 */
public final class Faults implements Router.Gate {
  private final Map<String, Integer> throttled = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private @Nullable Weather weather;

  /**
   * Answers the next calls of an operation with its service's throttling error.
   *
   * @param operation as the API calls it, such as {@code ListKeys}; of S3 and of the access portal
   *     too
   * @param times how many calls; each attempt of a client that tries again is one
   */
  public void throttle(String operation, int times) {
    throttled.put(operation, times);
  }

  /** From now on signed calls go through this weather. */
  public void weather(Weather next) {
    weather = next;
  }

  /** Whether this call is to be refused; each answer counts as one call. */
  public boolean takes(String operation) {
    calls.merge(operation, 1, Integer::sum);
    int left = throttled.getOrDefault(operation, 0);
    if (left > 0) {
      throttled.put(operation, left - 1);
    }
    return left > 0;
  }

  /** How often an operation was called, refused or not. */
  public int calls(String operation) {
    return calls.getOrDefault(operation, 0);
  }

  @Override
  public void pass(Service service, Call call, Session session, Credential credential) {
    if (takes(service.operation(call.request()))) {
      throw Throttling.fault(service.signingName());
    }
  }

  @Override
  public Reply carry(Service service, Call call, Supplier<Reply> answer) {
    return weather == null ? answer.get() : weather.carry(service, call, answer);
  }
}
