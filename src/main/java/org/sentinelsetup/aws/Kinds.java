package org.sentinelsetup.aws;

import java.util.Set;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.AwsError;

/**
 * What kind of refusal an error code is. By code and status, never by the SDK's class: codes nobody
 * models arrive as the service's base exception.
 */
final class Kinds {
  private static final Set<String> EXPIRED =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "RequestExpired",
          "UnrecognizedClient",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidAccessKeyId",
          "InvalidToken",
          "InvalidClientException",
          "invalid_client",
          "UnauthorizedException");

  // MethodNotAllowed is what S3 says to another account that asks for a bucket's policy:
  // docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "ForbiddenException",
          "AuthorizationError",
          "AuthorizationErrorException",
          "UnauthorizedOperation",
          "MethodNotAllowed");

  private static final Set<String> THROTTLED =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "Throttled",
          "ThrottledException",
          "RequestThrottled",
          "RequestThrottledException",
          "SlowDown",
          "SlowDownException",
          "slow_down",
          "TooManyRequestsException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded");

  private static final Set<String> NOT_FOUND =
      Set.of(
          "NotFound",
          "NotFoundException",
          "NoSuchBucket",
          "NoSuchKey",
          "NoSuchEntity",
          "NoSuchBucketPolicy",
          "ChangeSetNotFound",
          "ChangeSetNotFoundException",
          "ResourceNotFound",
          "ResourceNotFoundException",
          "QueueDoesNotExist",
          "AWS.SimpleQueueService.NonExistentQueue",
          "TrailNotFoundException");

  private static final Set<String> CONFLICT =
      Set.of(
          "OperationAborted",
          "ConflictException",
          "AlreadyExistsException",
          "EntityAlreadyExists",
          "ConcurrentModification",
          "TokenAlreadyExistsException",
          "InvalidChangeSetStatus",
          "KMSInvalidStateException");

  private static final Set<String> SERVER =
      Set.of(
          "InternalError",
          "InternalFailure",
          "InternalServerException",
          "KMSInternalException",
          "DependencyTimeoutException",
          "ServiceUnavailable");

  // docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; the SDK has corrected the time by
  // what the answer's Date says, and tried again, before one of these comes through.
  private static final Set<String> CLOCK = Set.of("RequestTimeTooSkewed", "RequestInTheFuture");

  // 400 and 403, but neither a mistake in what was asked nor a policy: wrong Region.
  private static final Set<String> OTHER =
      Set.of(
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "IncompleteSignature",
          "AuthorizationHeaderMalformed",
          "PermanentRedirect",
          "TemporaryRedirect");

  private Kinds() {}

  /**
   * The kind of an error AWS answered.
   *
   * @param error code and status
   * @return the kind
   */
  static Kind of(AwsError error) {
    String code = error.code();
    if (EXPIRED.contains(code)) {
      return Kind.EXPIRED_CREDENTIALS;
    } else if (DENIED.contains(code)) {
      return Kind.DENIED;
    } else if (THROTTLED.contains(code)) {
      return Kind.THROTTLED;
    } else if (NOT_FOUND.contains(code) || saysStackIsMissing(error)) {
      return Kind.NOT_FOUND;
    } else if (CONFLICT.contains(code)) {
      return Kind.CONFLICT;
    } else if (SERVER.contains(code)) {
      return Kind.SERVER;
    } else if (CLOCK.contains(code) || saysSignatureIsOutOfTime(error)) {
      return Kind.CLOCK;
    } else if (OTHER.contains(code)) {
      return Kind.OTHER;
    }
    return byStatus(error.status());
  }

  private static Kind byStatus(int status) {
    return switch (status) {
      case 400 -> Kind.INVALID;
      case 401 -> Kind.EXPIRED_CREDENTIALS;
      case 403, 405 -> Kind.DENIED;
      case 404 -> Kind.NOT_FOUND;
      case 409 -> Kind.CONFLICT;
      case 429 -> Kind.THROTTLED;
      default -> status >= 500 ? Kind.SERVER : Kind.OTHER;
    };
  }

  /**
   * A signature that is too old or too new has no code of its own:
   * docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html
   */
  private static boolean saysSignatureIsOutOfTime(AwsError error) {
    return error.message().startsWith("Signature expired:")
        || error.message().startsWith("Signature not yet current:");
  }

  /** CloudFormation has no code of its own for a stack that is not there. */
  private static boolean saysStackIsMissing(AwsError error) {
    return error.code().equals("ValidationError")
        && error.message().startsWith("Stack ")
        && error.message().endsWith(" does not exist");
  }
}
