package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.DeviceAuthorization;
import org.sentinelsetup.model.DevicePoll;
import org.sentinelsetup.model.SsoToken;

/** Secrets do not come out by printing what holds them. */
class SecretsTest {
  static List<Object> holders() {
    SsoToken token = new SsoToken("planted", Duration.ofHours(8));
    return List.of(
        token,
        new DevicePoll.Granted(token),
        new Credentials("planted-1", "planted-2", "planted-3", Instant.EPOCH),
        new ClientRegistration("planted-1", "planted-2", Instant.EPOCH),
        new DeviceAuthorization(
            "planted-1",
            "planted-2",
            URI.create("https://device.sso.us-west-2.amazonaws.com/"),
            URI.create("https://device.sso.us-west-2.amazonaws.com/?user_code=planted"),
            Duration.ofMinutes(10),
            Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @MethodSource("holders")
  void areNotPrinted(Object holder) {
    assertThat(holder.toString()).contains("redacted").doesNotContain("planted");
  }
}
