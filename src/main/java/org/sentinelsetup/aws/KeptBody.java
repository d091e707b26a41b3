package org.sentinelsetup.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps the body of S3's answers: of every refusal, because the SDK does not keep it for S3; of an
 * answer when the request asks for it, because the SDK drops elements it does not know.
 */
final class KeptBody implements ExecutionInterceptor {
  private static final ExecutionAttribute<AtomicReference<String>> WANTED =
      new ExecutionAttribute<>("sentinelsetup.wanted");
  private static final ExecutionAttribute<SdkBytes> REFUSAL =
      new ExecutionAttribute<>("sentinelsetup.refusal");

  /**
   * Asks for the body of one answer.
   *
   * @param body receives it before the call returns
   * @return to be set as the request's override configuration
   */
  static AwsRequestOverrideConfiguration keepIn(AtomicReference<String> body) {
    return AwsRequestOverrideConfiguration.builder().putExecutionAttribute(WANTED, body).build();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    Optional<InputStream> content = context.responseBody();
    AtomicReference<String> wanted = attributes.getAttribute(WANTED);
    boolean refused = !context.httpResponse().isSuccessful();
    if (content.isEmpty() || (!refused && wanted == null)) {
      return content;
    }
    SdkBytes bytes = read(content.get());
    if (refused) {
      attributes.putAttribute(REFUSAL, bytes);
    } else {
      wanted.set(bytes.asUtf8String());
    }
    return Optional.of(new ByteArrayInputStream(bytes.asByteArray()));
  }

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    SdkBytes body = attributes.getAttribute(REFUSAL);
    if (body != null
        && context.exception() instanceof AwsServiceException refused
        && refused.awsErrorDetails() != null) {
      return refused.toBuilder()
          .awsErrorDetails(refused.awsErrorDetails().toBuilder().rawResponse(body).build())
          .build();
    }
    return context.exception();
  }

  private static SdkBytes read(InputStream content) {
    try (content) {
      return SdkBytes.fromByteArray(content.readAllBytes());
    } catch (IOException e) {
      throw SdkClientException.create(e.toString(), e);
    }
  }
}
