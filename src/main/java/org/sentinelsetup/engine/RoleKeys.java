package org.sentinelsetup.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Credentials;

/**
 * The credentials of one role, fetched anew shortly before they end: a role's session lasts an
 * hour, the sign-in behind it longer. In memory only.
 */
final class RoleKeys implements Supplier<Credentials> {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Supplier<Credentials> fetch;
  private final Time time;
  private final @Nullable RoleKeys before;
  private @Nullable Credentials now;

  RoleKeys(Supplier<Credentials> fetch, Time time) {
    this(fetch, time, null);
  }

  /** Credentials that are fetched with those of another role. */
  RoleKeys(Supplier<Credentials> fetch, Time time, @Nullable RoleKeys before) {
    this.fetch = fetch;
    this.time = time;
    this.before = before;
  }

  @Override
  public synchronized Credentials get() {
    Credentials current = now;
    if (current == null || !time.now().plus(MARGIN).isBefore(current.expiresAt())) {
      current = fetch.get();
      now = current;
    }
    return current;
  }

  /** When those in hand end, UTC; they are fetched if there are none. */
  Instant end() {
    return get().expiresAt();
  }

  /** Fetches anew at the next call: AWS no longer takes those in hand. */
  synchronized void forget() {
    now = null;
    if (before != null) {
      before.forget();
    }
  }
}
