package org.sentinelsetup.demo.protocol;

import org.sentinelsetup.demo.state.Place;

/**
 * A request whose sender is known.
 *
 * @param caller who calls; {@link Caller#ANONYMOUS} where a service takes unsigned requests
 * @param region from the signature's scope
 * @param request as it came in
 * @param requestId of this call, a UUID
 */
public record Call(Caller caller, String region, Request request, String requestId) {
  /** The caller's own account in the Region the call was signed for. */
  public Place place() {
    return new Place(caller.account(), region);
  }
}
