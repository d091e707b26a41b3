package org.sentinelsetup.demo.service.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Keeps the body of an answer, which the SDK's exception does not show whole. */
record Listener(StringBuilder body) implements ExecutionInterceptor {
  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return context
        .responseBody()
        .map(
            in -> {
              try (in) {
                byte[] bytes = in.readAllBytes();
                body.append(new String(bytes, StandardCharsets.UTF_8));
                return new ByteArrayInputStream(bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
