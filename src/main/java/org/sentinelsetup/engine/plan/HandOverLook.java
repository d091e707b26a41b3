package org.sentinelsetup.engine.plan;

import java.util.Optional;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.Text;

/**
 * Looks whether the owner of a key did what was asked. A policy can be read from the key's own
 * account only; from ours no more can be seen than the key itself, and often not even that.
 */
public final class HandOverLook {
  private final Access access;

  /**
   * Looks with the roles that were taken.
   *
   * @param access the roles
   */
  public HandOverLook(Access access) {
    this.access = access;
  }

  /**
   * Looks.
   *
   * @param plan what was carried out
   * @param handOver what the owner was asked to do
   * @return what was seen, and what cannot be seen
   */
  public Text look(Plan plan, HandOver handOver) {
    Arn key = KeyClients.arn(handOver.keyArn());
    Optional<AccountClients> there = access.elsewhere(key.account(), key.region());
    try {
      return there.isPresent()
          ? policy(there.get(), plan, handOver)
          : key(access.in(key.region()).kms().describe(handOver.keyArn()), handOver);
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.DENIED) {
        return Text.of("plan.hand-over-unseen", handOver.account());
      }
      throw e;
    }
  }

  private static Text policy(AccountClients there, Plan plan, HandOver handOver) {
    PolicyDocument now =
        KeyClients.policy(handOver.keyArn(), there.kms().policy(handOver.keyArn()));
    boolean given = KeyPolicyPreviews.grant(plan.inputs(), plan.roleArn()).givenBy(now).isPresent();
    return Text.of(given ? "plan.hand-over-there" : "plan.hand-over-missing");
  }

  private static Text key(KmsKey key, HandOver handOver) {
    return key.unfit()
        .map(why -> Text.of("plan.hand-over-unfit", why))
        .orElseGet(() -> Text.of("plan.hand-over-key", handOver.account()));
  }
}
