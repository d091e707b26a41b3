package org.sentinelsetup.demo.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

class RouterTest {
  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private final Clients clients = new Clients(cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void onlyItsOwnNameIsServed() throws Exception {
    assertThat(status("127.0.0.1:" + cloud.baseUri().getPort())).startsWith("HTTP/1.1 200");
    assertThat(status("evil.example:" + cloud.baseUri().getPort())).startsWith("HTTP/1.1 421");
    assertThat(status("127.0.0.1")).startsWith("HTTP/1.1 421");
  }

  @Test
  void unknownKeysAreRefusedInEachDialect() {
    AwsCredentials nobody = AwsSessionCredentials.create("ASIANOBODY", "secret", "token");
    assertRefused(
        nobody,
        "InvalidClientTokenId",
        403,
        "UnrecognizedClientException",
        400,
        "InvalidAccessKeyId",
        403);
  }

  @Test
  void aTokenBelongsToItsKey() {
    AwsSessionCredentials good = (AwsSessionCredentials) clients.as("111122223333", "LogAdmin");
    AwsCredentials mixed =
        AwsSessionCredentials.create(good.accessKeyId(), good.secretAccessKey(), "another");
    assertRefused(
        mixed,
        "InvalidClientTokenId",
        403,
        "UnrecognizedClientException",
        400,
        "InvalidAccessKeyId",
        403);
  }

  @Test
  void sessionsEnd() {
    AwsCredentials old = clients.as("111122223333", "LogAdmin");
    cloud.clock().advance(Duration.ofHours(1));
    assertRefused(old, "ExpiredToken", 403, "ExpiredTokenException", 400, "ExpiredToken", 400);
  }

  @Test
  void signaturesAreVerified() {
    AwsSessionCredentials good = (AwsSessionCredentials) clients.as("111122223333", "LogAdmin");
    AwsCredentials wrong =
        AwsSessionCredentials.create(good.accessKeyId(), "another secret", good.sessionToken());
    assertRefused(
        wrong,
        "SignatureDoesNotMatch",
        403,
        "InvalidSignatureException",
        403,
        "SignatureDoesNotMatch",
        403);
  }

  @Test
  void anUnknownRegionIsRefused() {
    try (KmsClient kms =
        clients.client(KmsClient.builder(), clients.as("111122223333", "LogAdmin"), "xx-new-9")) {
      AwsServiceException refusal =
          catchThrowableOfType(AwsServiceException.class, () -> kms.listKeys());
      assertThat(refusal).hasMessageContaining("xx-new-9");
    }
  }

  @Test
  void whoDoesNotSignIsNotServed() throws Exception {
    HttpResponse<String> answer = get("/acme-org-logs?notification");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("MissingAuthenticationToken");
  }

  @Test
  void everyAnswerHasTheRealDateAndARequestId() throws Exception {
    cloud.clock().advance(Duration.ofDays(700));
    HttpResponse<String> answer = get("/nothing");
    Instant date =
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(
            answer.headers().firstValue("Date").orElseThrow(), Instant::from);
    assertThat(Duration.between(date, Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
  }

  @Test
  void throttledCallsSucceedWhenTheyAreRepeated() {
    try (DemoCloud busy = DemoCloud.start(Options.instant(Scenario.THROTTLED))) {
      Clients there = new Clients(busy);
      AwsCredentials me = there.as("111122223333", "LogAdmin");
      try (StsClient once = there.client(StsClient.builder(), me, "eu-west-1");
          StsClient patient = there.patient(StsClient.builder(), me, "eu-west-1")) {
        for (int i = 1; i < 9; i++) {
          once.getCallerIdentity();
        }
        AwsServiceException refusal =
            catchThrowableOfType(AwsServiceException.class, once::getCallerIdentity);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("Throttling");
        for (int i = 1; i < 10; i++) {
          assertThat(patient.getCallerIdentity().account()).isEqualTo("111122223333");
        }
      }
    }
  }

  @Test
  void theSameSeedMakesTheSameWorld() {
    try (DemoCloud twin = DemoCloud.start(Options.instant(Scenario.HAPPY))) {
      assertThat(twin.world().identities().roles())
          .extracting(role -> role.id())
          .isEqualTo(cloud.world().identities().roles().stream().map(role -> role.id()).toList());
    }
  }

  private void assertRefused(
      AwsCredentials credentials,
      String query,
      int queryStatus,
      String json,
      int jsonStatus,
      String rest,
      int restStatus) {
    try (StsClient sts = clients.client(StsClient.builder(), credentials, "eu-west-1");
        KmsClient kms = clients.client(KmsClient.builder(), credentials, "eu-west-1");
        S3Client s3 =
            clients.client(S3Client.builder().forcePathStyle(true), credentials, "eu-west-1")) {
      assertCode(sts::getCallerIdentity, query, queryStatus);
      assertCode(kms::listKeys, json, jsonStatus);
      assertCode(s3::listBuckets, rest, restStatus);
    }
  }

  private static void assertCode(ThrowingCallable call, String code, int status) {
    AwsServiceException refusal = catchThrowableOfType(AwsServiceException.class, call);
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(refusal.requestId()).isNotEmpty();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(cloud.baseUri() + path)).build(),
          BodyHandlers.ofString());
    }
  }

  private String status(String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", cloud.baseUri().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /device HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
