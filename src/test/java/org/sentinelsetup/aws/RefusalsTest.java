package org.sentinelsetup.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sentinelsetup.aws.ScriptedCloud.CREDENTIALS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.ClientRegistration;
import org.sentinelsetup.model.SsoToken;

/** What a refusal says and what kind it is, in each protocol. */
class RefusalsTest {
  private static final String EXPIRED = "The security token included in the request is expired";
  private static final String QUEUE_GONE = "The specified queue does not exist.";

  /** An operation, how it is called, what is answered, and what has to come of it. */
  record Case(
      String operation,
      Consumer<AwsClients> call,
      Answer answer,
      Kind kind,
      String code,
      String message) {
    @Override
    public String toString() {
      return operation + " " + answer.status() + " " + code + " is " + kind;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(queryXml(), json(), restJson(), s3(), cbor()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isClassified(Case given) {
    try (ScriptedCloud cloud = new ScriptedCloud().on(given.operation(), given.answer());
        AwsClients clients = cloud.clients()) {
      AwsCallException thrown =
          catchThrowableOfType(AwsCallException.class, () -> given.call().accept(clients));
      assertThat(thrown.kind()).isEqualTo(given.kind());
      assertThat(thrown.error().code()).isEqualTo(given.code());
      assertThat(thrown.error().message()).isEqualTo(given.message());
      assertThat(thrown.error().status()).isEqualTo(given.answer().status());
      assertThat(thrown.error().requestId()).isEqualTo("request-1");
      assertThat(cloud.requests()).hasSize(1);
    }
  }

  private static List<Case> queryXml() {
    return List.of(
        who(403, "ExpiredToken", EXPIRED, Kind.EXPIRED_CREDENTIALS),
        who(400, "RequestExpired", "too late", Kind.EXPIRED_CREDENTIALS),
        who(403, "InvalidClientTokenId", "is invalid", Kind.EXPIRED_CREDENTIALS),
        who(403, "AccessDenied", "User: x is not authorized", Kind.DENIED),
        who(403, "SignatureDoesNotMatch", "no match", Kind.OTHER),
        who(403, "SignatureDoesNotMatch", "Signature expired: 20261128T1 is now", Kind.CLOCK),
        who(403, "SignatureDoesNotMatch", "Signature not yet current: 2026", Kind.CLOCK),
        who(400, "Throttling", "Rate exceeded", Kind.THROTTLED),
        who(500, "InternalFailure", "oops", Kind.SERVER),
        who(503, "ServiceUnavailable", "later", Kind.SERVER),
        stack(400, "ValidationError", "Requires capabilities", Kind.INVALID),
        stack(400, "ValidationError", "Stack [x] does not exist", Kind.NOT_FOUND),
        stack(404, "ChangeSetNotFound", "ChangeSet [x] does not exist", Kind.NOT_FOUND),
        stack(400, "InvalidChangeSetStatus", "cannot be executed", Kind.CONFLICT),
        stack(400, "TokenAlreadyExistsException", "used", Kind.CONFLICT),
        stack(409, "SomethingNew", "clash", Kind.CONFLICT));
  }

  private static Case who(int status, String code, String message, Kind kind) {
    return new Case(
        "GetCallerIdentity",
        clients -> account(clients).sts().whoAmI(),
        Answer.queryError(status, code, message),
        kind,
        code,
        message);
  }

  private static Case stack(int status, String code, String message, Kind kind) {
    return new Case(
        "ExecuteChangeSet",
        clients -> account(clients).cloudFormation().execute("arn:changeSet", "token"),
        Answer.queryError(status, code, message),
        kind,
        code,
        message);
  }

  private static List<Case> json() {
    return List.of(
        key("AccessDeniedException", "User: x is not authorized", Kind.DENIED),
        key("ExpiredTokenException", EXPIRED, Kind.EXPIRED_CREDENTIALS),
        key("UnrecognizedClientException", "is invalid", Kind.EXPIRED_CREDENTIALS),
        key("NotFoundException", "Key 'x' does not exist", Kind.NOT_FOUND),
        key("MalformedPolicyDocumentException", "invalid principals.", Kind.INVALID),
        key("LimitExceededException", "too long", Kind.INVALID),
        key("ThrottlingException", "Rate exceeded", Kind.THROTTLED),
        key("KMSInvalidStateException", "pending deletion", Kind.CONFLICT),
        key("KMSInternalException", "oops", Kind.SERVER),
        new Case(
            "GetQueueAttributes",
            clients -> account(clients).sqs().describe("https://sqs.example/1/q"),
            Answer.json(
                    400,
                    "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"%s\"}"
                        .formatted(QUEUE_GONE))
                .with("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender")
                .with("x-amzn-RequestId", "request-1"),
            Kind.NOT_FOUND,
            "AWS.SimpleQueueService.NonExistentQueue",
            QUEUE_GONE));
  }

  private static Case key(String code, String message, Kind kind) {
    return new Case(
        "PutKeyPolicy",
        clients -> account(clients).kms().putPolicy("1111aaaa", "{}"),
        Answer.json(400, "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message))
            .with("x-amzn-RequestId", "request-1"),
        kind,
        code,
        message);
  }

  private static List<Case> restJson() {
    return List.of(
        portal(401, "UnauthorizedException", Kind.EXPIRED_CREDENTIALS, "Session token not found"),
        portal(403, "ForbiddenException", Kind.DENIED, "No access"),
        portal(429, "TooManyRequestsException", Kind.THROTTLED, "HTTP 429 Unknown Code"),
        portal(404, "ResourceNotFoundException", Kind.NOT_FOUND, "gone"),
        device(400, "InvalidRequestException", "invalid_request", Kind.INVALID),
        device(401, "InvalidClientException", "invalid_client", Kind.EXPIRED_CREDENTIALS),
        device(400, "SlowDownException", "slow_down", Kind.THROTTLED),
        device(500, "InternalServerException", "server_error", Kind.SERVER),
        new Case(
            "POST /device_authorization",
            RefusalsTest::startDevice,
            Answer.json(400, "{\"error\":\"invalid_request\",\"error_description\":\"no\"}")
                .with("x-amzn-RequestId", "request-1"),
            Kind.INVALID,
            "invalid_request",
            "no"));
  }

  private static Case portal(int status, String code, Kind kind, String message) {
    return new Case(
        "GET /federation/credentials",
        clients ->
            clients
                .portal("us-west-2")
                .credentials(new SsoToken("t", Duration.ofHours(1)), "111122223333", "Admin"),
        Answer.json(
                status,
                "{\"message\":\"%s\",\"__type\":\"com.amazonaws.switchboard.portal#%s\"}"
                    .formatted(message, code))
            .with("x-amzn-RequestId", "request-1"),
        kind,
        code,
        message);
  }

  private static Case device(int status, String code, String error, Kind kind) {
    return new Case(
        "POST /device_authorization",
        RefusalsTest::startDevice,
        Answer.json(
                status,
                "{\"error\":\"%s\",\"error_description\":\"What it means\"}".formatted(error))
            .with("x-amzn-ErrorType", code + ":http://internal.amazon.com/coral/")
            .with("x-amzn-RequestId", "request-1"),
        kind,
        code,
        // Java's HTTP client gives no body with a 401 to a POST.
        status == 401 ? "" : "What it means");
  }

  private static void startDevice(AwsClients clients) {
    clients
        .oidc("us-west-2")
        .startDevice(
            new ClientRegistration("id", "secret", Instant.EPOCH), "https://d-1.awsapps.com/start");
  }

  private static List<Case> s3() {
    return List.of(
        bucket(403, "AccessDenied", "Access Denied", Kind.DENIED),
        bucket(400, "ExpiredToken", "The provided token has expired.", Kind.EXPIRED_CREDENTIALS),
        bucket(403, "InvalidAccessKeyId", "unknown", Kind.EXPIRED_CREDENTIALS),
        bucket(403, "RequestTimeTooSkewed", "clock", Kind.CLOCK),
        bucket(404, "NoSuchBucket", "The specified bucket does not exist", Kind.NOT_FOUND),
        bucket(301, "PermanentRedirect", "must be addressed", Kind.OTHER),
        bucket(400, "AuthorizationHeaderMalformed", "the region is wrong", Kind.OTHER),
        bucket(405, "MethodNotAllowed", "not allowed", Kind.DENIED),
        bucket(409, "OperationAborted", "A conflicting operation", Kind.CONFLICT),
        bucket(503, "SlowDown", "Please reduce your request rate.", Kind.THROTTLED));
  }

  private static Case bucket(int status, String code, String message, Kind kind) {
    return new Case(
        "GET /logs?policy",
        clients -> account(clients).s3().policy("logs", "111122223333"),
        Answer.xml(
            status,
            """
            <Error><Code>%s</Code><Message>%s</Message><RequestId>request-1</RequestId></Error>"""
                .formatted(code, message)),
        kind,
        code,
        message);
  }

  private static List<Case> cbor() {
    return List.of(
        new Case(
            "GetMetricData",
            clients ->
                account(clients)
                    .cloudWatch()
                    .queueTimeline("q", "d", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
            Answer.cbor(
                    400,
                    Map.of(
                        "__type",
                        "com.amazonaws.cloudwatch#AccessDeniedException",
                        "message",
                        "User: x is not authorized"))
                .with("x-amzn-RequestId", "request-1"),
            Kind.DENIED,
            "AccessDeniedException",
            "User: x is not authorized"));
  }

  private static AccountClients account(AwsClients clients) {
    return clients.in(CREDENTIALS, "eu-west-1");
  }
}
