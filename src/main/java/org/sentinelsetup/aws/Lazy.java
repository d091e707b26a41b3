package org.sentinelsetup.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for: the first client of a service costs half a second. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T made = value == null ? maker.get() : value;
    value = made;
    return made;
  }

  synchronized Optional<T> ifMade() {
    return Optional.ofNullable(value);
  }
}
