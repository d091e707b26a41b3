package org.sentinelsetup.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.AwsError;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns what the SDK throws into what the rest of the program understands. */
final class Translator {
  private Translator() {}

  /**
   * Translates.
   *
   * @param service the service
   * @param operation the operation
   * @param thrown what the SDK threw
   * @return the same, in our terms
   */
  static AwsCallException translate(String service, String operation, SdkException thrown) {
    if (thrown instanceof AwsServiceException refused) {
      AwsError error = error(service, operation, refused);
      return new AwsCallException(Kinds.of(error), error, thrown);
    }
    Optional<UntrustedCertificate> untrusted = cause(thrown, UntrustedCertificate.class);
    if (untrusted.isPresent()) {
      String issuer = untrusted.get().issuer();
      return new AwsCallException(
          Kind.UNTRUSTED, new AwsError(service, operation, "", 0, issuer, ""), thrown);
    }
    String message = Calls.orEmpty(thrown.getMessage());
    return new AwsCallException(
        kindWithoutAnswer(thrown), new AwsError(service, operation, "", 0, message, ""), thrown);
  }

  /**
   * What AWS said in a refusal.
   *
   * @param service the service
   * @param operation the operation
   * @param refused the refusal
   * @return code, words and the rest, each empty when the answer had none
   */
  static AwsError error(String service, String operation, AwsServiceException refused) {
    @Nullable AwsErrorDetails details = refused.awsErrorDetails();
    String body = body(details);
    String code = details == null ? "" : Calls.orEmpty(details.errorCode());
    String message = details == null ? "" : Calls.orEmpty(details.errorMessage());
    Optional<OAuthError> oauth = OAuthError.in(body);
    return new AwsError(
        service,
        operation,
        code.isEmpty() ? oauth.map(OAuthError::error).orElse("") : code,
        refused.statusCode(),
        message.isEmpty()
            ? oauth.map(OAuthError::description).orElse("")
            : message + S3Arguments.in(body),
        Calls.orEmpty(refused.requestId()));
  }

  /** As text, which it is but for CBOR. */
  private static String body(@Nullable AwsErrorDetails details) {
    return details == null || details.rawResponse() == null
        ? ""
        : new String(details.rawResponse().asByteArrayUnsafe(), StandardCharsets.UTF_8);
  }

  private static Kind kindWithoutAnswer(SdkException thrown) {
    // The SDK takes the flag away when it gives up because of it.
    if (thrown instanceof AbortedException || Thread.currentThread().isInterrupted()) {
      Thread.currentThread().interrupt();
      return Kind.INTERRUPTED;
    }
    boolean timedOut =
        thrown instanceof ApiCallTimeoutException
            || thrown instanceof ApiCallAttemptTimeoutException;
    return timedOut || cause(thrown, IOException.class).isPresent() ? Kind.UNREACHABLE : Kind.OTHER;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
