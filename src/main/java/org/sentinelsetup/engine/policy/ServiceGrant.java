package org.sentinelsetup.engine.policy;

/** Whether a key's policy lets a service of AWS work with the key. */
public final class ServiceGrant {
  private ServiceGrant() {}

  /**
   * Looks for it. Conditions are taken to hold.
   *
   * @param policy the key's policy
   * @param service the service: {@code s3.amazonaws.com}
   * @param actions all it needs
   * @return true when each of them is allowed
   */
  public static boolean allows(PolicyDocument policy, String service, String... actions) {
    for (String action : actions) {
      if (policy.statements().stream().noneMatch(one -> allows(one, service, action))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allows(PolicyStatement statement, String service, String action) {
    return statement.allows()
        && statement.concerns(action)
        && (statement.principals("Service").contains(service)
            || statement.awsPrincipals().contains("*"));
  }
}
