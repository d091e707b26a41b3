package org.sentinelsetup.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.AwsError;
import software.amazon.awssdk.core.exception.SdkException;

/** Performs the calls of one service, so that every refusal leaves this package in one shape. */
final class Calls {
  private final String service;

  /**
   * Calls of one service.
   *
   * @param service as AWS abbreviates it: {@code KMS}
   */
  Calls(String service) {
    this.service = service;
  }

  /**
   * Performs a call and reads its answer.
   *
   * @param operation the operation: {@code PutKeyPolicy}
   * @param call asks, and turns the answer into a record
   * @return what the call gave
   * @throws AwsCallException when AWS refused, did not answer, or answered with too little
   */
  <T> T perform(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw Translator.translate(service, operation, e);
    } catch (UnreadableAnswer e) {
      throw new AwsCallException(
          Kind.NOT_UNDERSTOOD, new AwsError(service, operation, "", 200, e.what(), ""), e);
    }
  }

  /**
   * Performs a call that answers nothing but that it was done.
   *
   * @param operation the operation
   * @param call asks
   * @throws AwsCallException when AWS refused or did not answer
   */
  void run(String operation, Runnable call) {
    perform(
        operation,
        () -> {
          call.run();
          return true;
        });
  }

  /**
   * A part of an answer that has to be there. The SDK takes an empty answer for a good one; we do
   * not, because it is none.
   *
   * @param value the part
   * @param name its name on the wire
   * @return the part
   */
  static <T> T need(@Nullable T value, String name) {
    if (value == null) {
      throw new UnreadableAnswer("no " + name);
    }
    return value;
  }

  /**
   * A text AWS leaves out when it is empty.
   *
   * @param text the text
   * @return the text, empty when left out
   */
  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * A text that means nothing when it is empty.
   *
   * @param text the text
   * @return the text, null when empty
   */
  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** An answer that cannot be read without losing something. */
  static final class UnreadableAnswer extends RuntimeException {
    private final String what;

    UnreadableAnswer(String what) {
      super(what);
      this.what = what;
    }

    String what() {
      return what;
    }
  }
}
