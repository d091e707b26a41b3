package org.sentinelsetup.engine.preflight;

import java.util.Arrays;
import java.util.List;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.model.Check;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Plan;

/**
 * The checks that can be made alone, each with reading calls only. What cannot be read is said to
 * be unknown, with the permission it takes; it never counts as fine.
 */
public final class Preflight {
  private final Access access;

  /**
   * Makes checks.
   *
   * @param access the role's credentials
   */
  public Preflight(Access access) {
    this.access = access;
  }

  /**
   * Makes all of them.
   *
   * @param plan the plan
   * @return what they found, in the order of {@link Check}
   */
  public List<Finding> all(Plan plan) {
    Subject subject = subject(plan);
    return Arrays.stream(Check.values())
        .filter(Check::alone)
        .flatMap(check -> made(check, subject).stream())
        .toList();
  }

  /**
   * Makes one of them.
   *
   * @param check a check that can be made alone
   * @param plan the plan
   * @return what it found
   */
  public List<Finding> again(Check check, Plan plan) {
    return made(check, subject(plan));
  }

  private Subject subject(Plan plan) {
    return new Subject(access.in(plan.inputs().source().region().id()), plan);
  }

  private static List<Finding> made(Check check, Subject subject) {
    try {
      return findings(check, subject).stream().map(finding -> finding.by(check)).toList();
    } catch (AwsCallException e) {
      return List.of(Unknown.of(e).by(check));
    }
  }

  private static List<Finding> findings(Check check, Subject subject) {
    return switch (check) {
      case PERMISSIONS -> PermissionCheck.of(subject);
      case NAMES -> NameCheck.of(subject);
      case BUCKET -> BucketCheck.of(subject);
      case BUCKET_POLICY -> DenialCheck.of(subject);
      case QUEUE -> QueueCheck.of(subject);
      case STS_TOKENS -> TokenCheck.of(subject);
      case QUOTAS -> QuotaCheck.of(subject);
      case CALLER, PROVIDER, STACK, NOTIFICATION, KEYS, LANDING_ZONE, SOURCE ->
          throw new IllegalArgumentException(check + " is made with the preview");
    };
  }
}
