package org.sentinelsetup.engine.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/**
 * A part of a connection that was read, or could not be.
 *
 * @param <T> what is known when it was read
 */
sealed interface Part<T> {
  /** A part that was read. */
  record Known<T>(T value) implements Part<T> {}

  /**
   * A part that could not be read.
   *
   * @param why what takes the place of everything that would have been said of it
   */
  record Unread<T>(Finding why) implements Part<T> {}

  static <T> Part<T> known(T value) {
    return new Known<>(value);
  }

  /**
   * Reads a part.
   *
   * @param action the permission it takes: {@code iam:GetRolePolicy}
   * @param of what it is read of, to name it
   * @throws AwsCallException when the session is over or the person turned away
   */
  static <T> Part<T> read(String action, String of, Supplier<T> call) {
    try {
      return new Known<>(call.get());
    } catch (AwsCallException e) {
      return switch (e.kind()) {
        case EXPIRED_CREDENTIALS, INTERRUPTED -> throw e;
        case DENIED ->
            new Unread<>(
                Finding.unknown(
                    Text.of("diagnose.denied", of, e.error().code(), action),
                    Text.of("diagnose.denied-fix", action, e.error().message())));
        default ->
            new Unread<>(
                Finding.unknown(
                    Text.of("diagnose.no-answer", of, e.error().operation()),
                    Text.of("diagnose.no-answer-fix", e.error().message())));
      };
    }
  }

  static <T> Part<T> unread(Text what, Text fix) {
    return new Unread<>(Finding.unknown(what, fix));
  }

  /** Reads on from what was read. */
  default <R> Part<R> then(Function<T, Part<R>> next) {
    return switch (this) {
      case Known<T>(T value) -> next.apply(value);
      case Unread<T>(Finding why) -> new Unread<>(why);
    };
  }

  /** Reads what may not be there: that it is missing is an answer. */
  static <T> Part<Optional<T>> readIfThere(String action, String of, Supplier<T> call) {
    return read(
        action,
        of,
        () -> {
          try {
            return Optional.of(call.get());
          } catch (AwsCallException e) {
            if (e.kind() == AwsCallException.Kind.NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** What the rules say of it; that it could not be read, when it could not. */
  default List<Finding> judged(Function<T, List<Finding>> rules) {
    return switch (this) {
      case Known<T>(T value) -> rules.apply(value);
      case Unread<T>(Finding why) -> List.of(why);
    };
  }

  /** What was read. */
  default Optional<T> ifRead() {
    return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
