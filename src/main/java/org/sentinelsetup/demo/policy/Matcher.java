package org.sentinelsetup.demo.policy;

import java.util.List;
import java.util.Optional;

/** Whether one statement speaks of a request. */
final class Matcher {
  private Matcher() {}

  /**
   * Whether the statement applies.
   *
   * @param asAccount whether to match the caller only through its whole account, which delegates to
   *     the identity policies there, rather than by name
   */
  static boolean matches(
      PolicyDocument policy, Statement statement, AccessRequest request, boolean asAccount) {
    Variables variables = new Variables(policy.variables(), request);
    return principalMatches(statement.principals(), request.who(), asAccount)
        && actionMatches(statement, request.action())
        && resourceMatches(statement, request.resource(), variables)
        && statement.conditions().stream().allMatch(each -> holds(each, request, variables));
  }

  private static boolean principalMatches(
      Optional<Principals> written, Requester who, boolean asAccount) {
    if (written.isEmpty()) {
      return !asAccount;
    }
    Principals principals = written.get();
    if (principals.except()) {
      return !asAccount && !named(principals, who) && !byAccount(principals, who);
    }
    return asAccount ? byAccount(principals, who) : named(principals, who);
  }

  private static boolean named(Principals principals, Requester who) {
    return switch (who) {
      case Requester.Service(String name) ->
          principals.services().contains(name) || principals.services().contains("*");
      case Requester.Federated(String name) ->
          principals.federated().contains(name) || principals.federated().contains("*");
      case Requester.Aws aws ->
          principals.aws().stream()
              .anyMatch(
                  each ->
                      each.equals("*")
                          || each.equals(aws.arn())
                          || each.equals(aws.roleArn())
                          || each.equals(aws.uniqueId()));
    };
  }

  private static boolean byAccount(Principals principals, Requester who) {
    return who instanceof Requester.Aws aws
        && principals.aws().stream()
            .flatMap(each -> PrincipalGrammar.accountOf(each).stream())
            .anyMatch(aws.account()::equals);
  }

  private static boolean actionMatches(Statement statement, String action) {
    boolean any = statement.actions().stream().anyMatch(each -> Glob.actionMatches(each, action));
    return any != statement.exceptActions();
  }

  private static boolean resourceMatches(
      Statement statement, String resource, Variables variables) {
    if (statement.resources().isEmpty()) {
      return true;
    }
    boolean any =
        variables.replace(statement.resources()).stream()
            .anyMatch(each -> Glob.arnMatches(each, resource));
    return any != statement.exceptResources();
  }

  private static boolean holds(Condition condition, AccessRequest request, Variables variables) {
    List<String> wanted = variables.replace(condition.values());
    return condition.operator().holds(wanted, request.values(condition.key()));
  }
}
