package org.sentinelsetup.engine.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.TrailEvent;

/** Sightings of Sentinel to judge. */
public final class Seen {
  static final String ROLE = "arn:aws:iam::111122223333:role/OIDC_Sentinel";
  static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";
  static final String OTHER_KEY = "arn:aws:kms:eu-west-1:444455556666:key/2";
  static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

  private Seen() {}

  /** CloudTrail was looked up and showed no visit. */
  public static Sightings nothing() {
    return of(List.of(), List.of());
  }

  /** Sentinel's session was refused the role. */
  public static Sightings roleRefused() {
    return of(List.of(visit(ROLE, 5, "AccessDenied")), List.of());
  }

  /** The key was refused to Sentinel's session. */
  public static Sightings keyDenied() {
    return of(List.of(visit(ROLE, 5, null)), List.of(use(KEY, 6, "AccessDenied")));
  }

  static Sightings of(List<TrailEvent> visits, List<TrailEvent> decrypts) {
    return new Sightings(ROLE, List.of(KEY), START.plusSeconds(3600), null, visits, decrypts);
  }

  static TrailEvent visit(String role, int minute, @Nullable String error) {
    return event("AssumeRoleWithWebIdentity", minute, error, List.of(), role);
  }

  /** A use of a key, or of one the record does not name. */
  static TrailEvent use(@Nullable String key, int minute, @Nullable String error) {
    return event("Decrypt", minute, error, key == null ? List.of() : List.of(key), null);
  }

  private static TrailEvent event(
      String name,
      int minute,
      @Nullable String error,
      List<String> resources,
      @Nullable String role) {
    return new TrailEvent(
        name + minute + error,
        name,
        "test.amazonaws.com",
        START.plusSeconds(60L * minute),
        "",
        true,
        resources,
        new TrailEvent.Details(
            "111122223333",
            "eu-west-1",
            error,
            null,
            null,
            role,
            role == null ? null : "MicrosoftSentinel_w",
            null));
  }
}
