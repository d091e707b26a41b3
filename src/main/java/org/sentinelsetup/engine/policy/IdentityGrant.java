package org.sentinelsetup.engine.policy;

import java.util.List;

/**
 * What a role's own policies let it do, as far as that can be told from their text: a statement
 * with a condition is taken to hold.
 *
 * @param policies the policies
 */
public record IdentityGrant(List<PolicyDocument> policies) {
  /** Keeps the list unchangeable. */
  public IdentityGrant {
    policies = List.copyOf(policies);
  }

  /**
   * Whether something is allowed. A denial without a condition is stronger.
   *
   * @param action the action
   * @param resource an ARN
   * @return true when it is
   */
  public boolean allows(String action, String resource) {
    return statements(action).stream()
            .anyMatch(statement -> statement.allows() && isAbout(statement, resource))
        && statements(action).stream()
            .noneMatch(
                statement ->
                    statement.denies()
                        && !statement.has("Condition")
                        && isAbout(statement, resource));
  }

  /**
   * What an action is allowed on.
   *
   * @param action the action
   * @return ARNs, with wildcards
   */
  public List<String> resources(String action) {
    return statements(action).stream()
        .filter(PolicyStatement::allows)
        .flatMap(statement -> statement.strings("Resource").stream())
        .distinct()
        .toList();
  }

  private List<PolicyStatement> statements(String action) {
    return policies.stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(statement -> statement.concerns(action))
        .toList();
  }

  private static boolean isAbout(PolicyStatement statement, String resource) {
    return statement.has("NotResource")
        ? statement.strings("NotResource").stream()
            .noneMatch(pattern -> PolicyStatement.matches(pattern, resource))
        : statement.strings("Resource").stream()
            .anyMatch(pattern -> PolicyStatement.matches(pattern, resource));
  }
}
