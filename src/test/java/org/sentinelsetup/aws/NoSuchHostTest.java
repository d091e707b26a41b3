package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.Checked;

/** A name that no name server knows: RFC 6761 keeps .invalid for that. */
class NoSuchHostTest {
  @Test
  void itIsUnreachable() {
    Checked<Network> network =
        Network.read(Map.of("AWS_ENDPOINT_URL_STS", "https://sts.nowhere.invalid"));
    assertThat(network).isInstanceOf(Checked.Valid.class);
    try (AwsClients clients = new AwsClients(((Checked.Valid<Network>) network).value())) {
      AwsCallException thrown =
          catchThrowableOfType(
              AwsCallException.class, () -> clients.in(CREDENTIALS, "eu-west-1").sts().whoAmI());
      assertThat(thrown.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(thrown.error().status()).isZero();
    }
  }
}
