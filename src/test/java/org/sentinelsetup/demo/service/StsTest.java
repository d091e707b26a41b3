package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

class StsTest {
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void saysWhoCalls() {
    try (StsClient sts =
        clients.client(StsClient.builder(), clients.as("111122223333", "LogAdmin"), "eu-west-1")) {
      var identity = sts.getCallerIdentity();
      assertThat(identity.account()).isEqualTo("111122223333");
      assertThat(identity.arn())
          .matches(
              "arn:aws:sts::111122223333:assumed-role/"
                  + "AWSReservedSSO_LogAdmin_[0-9a-f]{16}/demo.person");
      assertThat(identity.userId()).matches("AROA[A-Z0-9]{17}:demo.person");
    }
  }

  @Test
  void anOldSessionHasExpired() {
    try (StsClient sts =
        clients.client(StsClient.builder(), clients.as("111122223333", "LogAdmin"), "eu-west-1")) {
      cloud.clock().advance(Duration.ofHours(1));
      StsException refusal = catchThrowableOfType(StsException.class, sts::getCallerIdentity);
      assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken");
      assertThat(refusal.statusCode()).isEqualTo(403);
      assertThat(refusal.requestId()).isNotEmpty();
    }
  }

  @Test
  void anUnknownOperationIsNamed() {
    try (StsClient sts =
        clients.client(StsClient.builder(), clients.as("111122223333", "LogAdmin"), "eu-west-1")) {
      StsException refusal = catchThrowableOfType(StsException.class, sts::getSessionToken);
      assertThat(refusal.awsErrorDetails().errorMessage()).contains("GetSessionToken");
    }
  }
}
