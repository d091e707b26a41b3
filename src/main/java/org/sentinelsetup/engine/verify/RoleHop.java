package org.sentinelsetup.engine.verify;

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
 * Whether Sentinel gets into the role. A refused attempt tells that its trust is at fault; that no
 * attempt was seen tells nothing.
 */
final class RoleHop {
  private RoleHop() {}

  static HopReport judge(Evidence evidence, Sightings sightings) {
    List<TrailEvent> ours =
        sightings.visits().stream()
            .filter(visit -> sightings.roleArn().equals(visit.details().roleArn()))
            .toList();
    Optional<TrailEvent> taken = latest(ours.stream().filter(visit -> !visit.refused()).toList());
    Optional<TrailEvent> last = latest(ours);
    if (last.isPresent() && last.get().refused()) {
      return refused(last.get(), taken.isPresent() || queueRead(evidence));
    }
    if (taken.isPresent()) {
      return report(
          HopState.FLOWING,
          Text.of("verify.role-taken", Utc.say(taken.get().time()), session(taken.get())),
          null);
    }
    if (queueRead(evidence)) {
      return report(HopState.FLOWING, Text.of("verify.role-by-queue"), null);
    }
    if (evidence.roleUsedSince() && sightings.roleUsedAt() != null) {
      Text seen = Text.of("verify.role-used", Utc.say(sightings.roleUsedAt()));
      return report(HopState.FLOWING, seen, null);
    }
    return latest(sightings.visits()).map(RoleHop::elsewhere).orElseGet(() -> unseen(sightings));
  }

  private static HopReport refused(TrailEvent visit, boolean otherwise) {
    return report(
        otherwise ? HopState.PARTLY : HopState.BROKEN,
        Text.of(
            "verify.role-refused",
            Utc.say(visit.time()),
            session(visit),
            Objects.requireNonNullElse(visit.details().errorCode(), "")),
        Text.of("verify.role-refused-advice"));
  }

  /** It may be another connection of the same workspace, so this hop is not said to be broken. */
  private static HopReport elsewhere(TrailEvent visit) {
    return report(
        HopState.UNKNOWN,
        Text.of(
            "verify.role-other",
            Utc.say(visit.time()),
            Objects.requireNonNullElse(visit.details().roleArn(), "")),
        Text.of("verify.role-other-advice"));
  }

  private static HopReport unseen(Sightings sightings) {
    @Nullable Instant lookedAt = sightings.lookedAt();
    return report(
        HopState.UNKNOWN,
        lookedAt == null
            ? Text.of("verify.role-not-looked")
            : Text.of("verify.role-unseen", Utc.say(lookedAt)),
        null);
  }

  private static boolean queueRead(Evidence evidence) {
    return some(evidence.received()) || some(evidence.deleted());
  }

  private static String session(TrailEvent visit) {
    return Objects.requireNonNullElse(visit.details().sessionName(), "");
  }

  private static Optional<TrailEvent> latest(List<TrailEvent> events) {
    return events.stream().max(Comparator.comparing(TrailEvent::time));
  }

  private static HopReport report(HopState state, Text seen, @Nullable Text advice) {
    return new HopReport(Hop.ROLE_ASSUMED, state, seen, advice);
  }
}
