package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.backup.Backup;
import org.sentinelsetup.engine.backup.Keeper;
import org.sentinelsetup.engine.policy.KeyPolicyRefusal;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.policy.PolicyMeaning;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Problem;
import org.sentinelsetup.model.Text;

/**
 * Writes a key policy as it was previewed, if what it replaces still is what was previewed.
 *
 * <p>A role that was just made takes seconds to minutes until KMS knows it
 * (docs.aws.amazon.com/kms/latest/developerguide/programming-eventual-consistency.html), so that
 * refusal is tried again; every other one is final.
 */
final class KeyPolicyApplier {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Kms kms;
  private final PrincipalLookup principals;
  private final Time time;
  private final Keeper keeper;

  KeyPolicyApplier(Kms kms, PrincipalLookup principals, Time time, Keeper keeper) {
    this.kms = kms;
    this.principals = principals;
    this.time = time;
    this.keeper = keeper;
  }

  /** Applies and reads back. */
  Applied apply(PlannedChange.KeyPolicy change, Consumer<Text> news) throws InterruptedException {
    PolicyDocument before = KeyClients.policy(change.keyArn(), change.before());
    PolicyDocument after = KeyClients.policy(change.keyArn(), change.after());
    Instant until = time.now().plus(PATIENCE);
    Duration pause = FIRST_PAUSE;
    @Nullable String kept = null;
    while (true) {
      String text = kms.policy(change.keyArn());
      PolicyDocument now = KeyClients.policy(change.keyArn(), text);
      if (PolicyMeaning.same(now, after)) {
        return PolicyMeaning.same(before, after) ? Applied.NOTHING : Applied.FOUND;
      }
      if (!PolicyMeaning.sameInOrder(now, before)) {
        throw new ProblemException("problem.key-policy-changed", change.keyArn());
      }
      if (kept == null) {
        kept = keeper.keep(Backup.keyPolicy(change.keyArn(), text));
      }
      try {
        kms.putPolicy(change.keyArn(), change.after());
        break;
      } catch (AwsCallException e) {
        KeyPolicyRefusal refusal = KeyPolicyRefusal.of(e.error());
        if (refusal == KeyPolicyRefusal.OTHER) {
          throw e;
        }
        if (!refusal.mayPass() || !time.now().plus(pause).isBefore(until)) {
          throw new ProblemException(refused(change.keyArn(), after, refusal, e));
        }
        news.accept(Text.of("deploy.role-not-visible", pause.toSeconds()));
        time.pause(pause);
        pause = Time.longer(pause, LONGEST_PAUSE);
      }
    }
    readBack(change.keyArn(), after, news);
    return Applied.written(kept);
  }

  private void readBack(String key, PolicyDocument after, Consumer<Text> news)
      throws InterruptedException {
    new ReadBack(time, PATIENCE, FIRST_PAUSE, LONGEST_PAUSE)
        .await(
            () -> PolicyMeaning.same(KeyClients.policy(key, kms.policy(key)), after),
            () -> new ProblemException("problem.key-policy-not-visible", key, PATIENCE.toMinutes()),
            news);
  }

  private Problem refused(
      String key, PolicyDocument after, KeyPolicyRefusal refusal, AwsCallException failure) {
    Text cause =
        refusal == KeyPolicyRefusal.PRINCIPALS
            ? Text.of("deploy.and", refusal.text(), principals.of(after))
            : refusal.text();
    return new Problem(
        Text.of("deploy.key-policy-refused", key),
        cause,
        Text.of("deploy.key-policy-refused-action"),
        failure.error());
  }
}
