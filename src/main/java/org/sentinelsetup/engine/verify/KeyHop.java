package org.sentinelsetup.engine.verify;

import static org.sentinelsetup.engine.verify.Verification.none;
import static org.sentinelsetup.engine.verify.Verification.some;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Hop;
import org.sentinelsetup.model.HopReport;
import org.sentinelsetup.model.HopState;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TrailEvent;

/**
 * Whether KMS decrypts for Sentinel. A refusal is recorded in the caller's account, also where the
 * key lies in another one, so it is seen without a role there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html">KMS
 *     and CloudTrail</a>
 */
final class KeyHop {
  private KeyHop() {}

  /** Empty when no key is in use. */
  static Optional<HopReport> judge(Evidence evidence, Sightings sightings) {
    if (sightings.keys().isEmpty()) {
      return Optional.empty();
    }
    Optional<TrailEvent> used =
        latest(sightings.decrypts().stream().filter(use -> !use.refused()).toList());
    Optional<TrailEvent> denied =
        latest(
            sightings.decrypts().stream()
                .filter(use -> use.refused() && !mended(use, sightings))
                .toList());
    if (denied.isPresent()) {
      return Optional.of(
          denied(denied.get(), used.isPresent() || some(evidence.logsDeleted()), sightings));
    }
    if (used.isPresent()) {
      return Optional.of(
          report(
              HopState.FLOWING,
              Text.of("verify.key-used", key(used.get(), sightings), Utc.say(used.get().time())),
              null));
    }
    return Optional.of(unseen(evidence, sightings));
  }

  private static HopReport unseen(Evidence evidence, Sightings sightings) {
    if (some(evidence.logsDeleted())) {
      return report(HopState.FLOWING, Text.of("verify.key-by-deleted"), null);
    }
    if (none(evidence.received()) || none(evidence.logsSent())) {
      return report(HopState.WAITING, Text.of("verify.key-nothing-yet"), null);
    }
    @Nullable Instant lookedAt = sightings.lookedAt();
    return report(
        HopState.UNKNOWN,
        lookedAt == null
            ? Text.of("verify.key-not-looked")
            : Text.of("verify.key-unseen", Utc.say(lookedAt)),
        null);
  }

  private static HopReport denied(TrailEvent use, boolean otherwise, Sightings sightings) {
    return report(
        otherwise ? HopState.PARTLY : HopState.BROKEN,
        Text.of(
            "verify.key-denied",
            key(use, sightings),
            Utc.say(use.time()),
            Objects.requireNonNullElse(use.details().errorCode(), "")),
        Text.of("verify.key-denied-advice"));
  }

  /** Later uses went well: of the same key, or of every key where the refusal names none. */
  private static boolean mended(TrailEvent refusal, Sightings sightings) {
    Optional<String> key = named(refusal, sightings);
    return (key.isPresent() ? List.of(key.get()) : sightings.keys())
        .stream()
            .allMatch(
                one ->
                    sightings.decrypts().stream()
                        .anyMatch(
                            use ->
                                !use.refused()
                                    && use.time().isAfter(refusal.time())
                                    && named(use, sightings).filter(one::equals).isPresent()));
  }

  /** Its ARN, or what to say instead. */
  private static Object key(TrailEvent use, Sightings sightings) {
    return named(use, sightings)
        .<Object>map(arn -> arn)
        .orElseGet(() -> Text.of("verify.key-unnamed"));
  }

  private static Optional<String> named(TrailEvent use, Sightings sightings) {
    return use.resources().stream()
        .filter(name -> name.contains(":key/"))
        .findFirst()
        .or(
            () ->
                sightings.keys().size() == 1
                    ? Optional.of(sightings.keys().getFirst())
                    : Optional.empty());
  }

  private static Optional<TrailEvent> latest(List<TrailEvent> events) {
    return events.stream().max(Comparator.comparing(TrailEvent::time));
  }

  private static HopReport report(HopState state, Text seen, @Nullable Text advice) {
    return new HopReport(Hop.KEY_DECRYPTS, state, seen, advice);
  }
}
