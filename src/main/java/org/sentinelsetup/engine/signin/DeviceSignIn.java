package org.sentinelsetup.engine.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Oidc;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.DeviceAuthorization;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.SsoToken;
import org.sentinelsetup.model.StartUrl;

/**
 * Signs in with a code that the person allows in a browser, on this machine or another.
 *
 * <p>The server sets the pace: it is asked once an interval, and whenever it says to slow down the
 * interval grows by five seconds for good (RFC 8628, section 3.5).
 */
public final class DeviceSignIn {
  private static final Duration SLOW_DOWN = Duration.ofSeconds(5);
  static final String CLIENT_NAME = "sentinel-setup";

  private final Oidc oidc;
  private final Time time;

  /**
   * A sign-in.
   *
   * @param oidc the token service, in the Region of Identity Center
   * @param time time
   */
  public DeviceSignIn(Oidc oidc, Time time) {
    this.oidc = oidc;
    this.time = time;
  }

  /**
   * Waits for the person to allow the sign-in.
   *
   * @param startUrl where Identity Center is
   * @param shown is given the code as soon as there is one
   * @return the token
   * @throws InterruptedException when the person gave up
   * @throws ProblemException when the code expired or was declined
   */
  public SsoToken signIn(StartUrl startUrl, Consumer<DevicePrompt> shown)
      throws InterruptedException {
    ClientRegistration client = oidc.register(CLIENT_NAME, startUrl.value());
    DeviceAuthorization device = oidc.startDevice(client, startUrl.value());
    Instant expiresAt = time.now().plus(device.lifetime());
    shown.accept(
        new DevicePrompt(
            device.userCode(),
            device.verificationUri(),
            device.verificationUriComplete(),
            expiresAt));
    return poll(client, device, expiresAt);
  }

  private SsoToken poll(ClientRegistration client, DeviceAuthorization device, Instant expiresAt)
      throws InterruptedException {
    Duration interval = device.interval();
    while (time.now().plus(interval).isBefore(expiresAt)) {
      time.pause(interval);
      switch (ask(client, device)) {
        case DevicePoll.Granted(SsoToken token) -> {
          return token;
        }
        case DevicePoll.Pending() -> {}
        case DevicePoll.SlowDown() -> interval = interval.plus(SLOW_DOWN);
        case DevicePoll.Declined() -> throw new ProblemException("problem.sign-in-declined");
        case DevicePoll.Expired() -> throw new ProblemException("problem.code-expired");
      }
    }
    throw new ProblemException("problem.code-expired");
  }

  /** One answer that got lost on the way is no reason to give up: the code is still good. */
  private DevicePoll ask(ClientRegistration client, DeviceAuthorization device) {
    try {
      return oidc.poll(client, device.deviceCode());
    } catch (AwsCallException e) {
      return switch (e.kind()) {
        case UNREACHABLE, SERVER, THROTTLED -> new DevicePoll.Pending();
        default -> throw e;
      };
    }
  }
}
