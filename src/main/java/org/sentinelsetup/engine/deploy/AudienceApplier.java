package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sentinelsetup.aws.Iam;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/**
 * Adds audiences to a provider, or takes them away, if it still accepts what was previewed. Others
 * that use the provider keep theirs: IAM changes one audience a call.
 */
final class AudienceApplier {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Iam iam;
  private final Time time;
  private final Keeper keeper;

  AudienceApplier(Iam iam, Time time, Keeper keeper) {
    this.iam = iam;
    this.time = time;
    this.keeper = keeper;
  }

  /** Applies and reads back. */
  Applied apply(PlannedChange.ProviderAudience change, Consumer<Text> news)
      throws InterruptedException {
    String provider = change.providerArn();
    List<String> now = iam.provider(provider).audiences();
    if (Set.copyOf(now).equals(Set.copyOf(change.after()))) {
      return change.nothingToDo() ? Applied.NOTHING : Applied.FOUND;
    }
    if (!Set.copyOf(now).equals(Set.copyOf(change.before()))) {
      throw new ProblemException("problem.audiences-changed", provider);
    }
    String kept = keeper.keep(Backup.audiences(provider, now));
    change.after().stream()
        .filter(audience -> !now.contains(audience))
        .forEach(audience -> iam.addAudience(provider, audience));
    now.stream()
        .filter(audience -> !change.after().contains(audience))
        .forEach(audience -> iam.removeAudience(provider, audience));
    new ReadBack(time, PATIENCE, PAUSE, PAUSE)
        .await(
            () -> Set.copyOf(iam.provider(provider).audiences()).equals(Set.copyOf(change.after())),
            () -> new ProblemException("problem.audiences-not-visible", provider),
            news);
    return Applied.written(kept);
  }
}
