package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.policy.KeyPolicyRefusal;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.policy.PolicyMeaning;
import org.sentinelsetup.model.Checked;
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

  KeyPolicyApplier(Kms kms, PrincipalLookup principals, Time time) {
    this.kms = kms;
    this.principals = principals;
    this.time = time;
  }

  /** Applies and reads back; false when nothing had to be written. */
  boolean apply(PlannedChange.KeyPolicy change, Consumer<Text> news) throws InterruptedException {
    PolicyDocument before = document(change.keyArn(), change.before());
    PolicyDocument after = document(change.keyArn(), change.after());
    Instant until = time.now().plus(PATIENCE);
    Duration pause = FIRST_PAUSE;
    while (true) {
      PolicyDocument now = document(change.keyArn(), kms.policy(change.keyArn()));
      if (PolicyMeaning.same(now, after)) {
        return !PolicyMeaning.same(before, after);
      }
      if (!PolicyMeaning.sameInOrder(now, before)) {
        throw new ProblemException("problem.key-policy-changed", change.keyArn());
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
    return true;
  }

  private void readBack(String key, PolicyDocument after, Consumer<Text> news)
      throws InterruptedException {
    Instant until = time.now().plus(PATIENCE);
    Duration pause = FIRST_PAUSE;
    while (!PolicyMeaning.same(document(key, kms.policy(key)), after)) {
      if (!time.now().plus(pause).isBefore(until)) {
        throw new ProblemException("problem.key-policy-not-visible", key, PATIENCE.toMinutes());
      }
      news.accept(Text.of("deploy.saved-not-visible", pause.toSeconds()));
      time.pause(pause);
      pause = Time.longer(pause, LONGEST_PAUSE);
    }
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

  private static PolicyDocument document(String key, String text) {
    return switch (PolicyDocument.read(text)) {
      case Checked.Valid<PolicyDocument>(PolicyDocument document) -> document;
      case Checked.Invalid<PolicyDocument>(Text why) ->
          throw new ProblemException("problem.key-policy-unreadable", key, why);
    };
  }
}
