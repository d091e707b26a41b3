package org.sentinelsetup.demo.policy;

import java.util.List;

/**
 * A policy that has passed the grammar check.
 *
 * @param kind what it hangs on
 * @param variables whether {@code ${…}} is replaced (version 2012-10-17 only)
 * @param statements in the order written
 */
public record PolicyDocument(PolicyKind kind, boolean variables, List<Statement> statements) {
  /** Copies the statements. */
  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /**
   * The roles, users and sessions it names under {@code AWS}, by ARN or unique id, in order and
   * without repeats. Accounts and {@code *} are left out. Services that keep resource policies
   * refuse the document when one of these does not exist.
   */
  public List<String> namedPrincipals() {
    return statements.stream()
        .flatMap(statement -> statement.principals().stream())
        .flatMap(principals -> principals.aws().stream())
        .filter(name -> PrincipalGrammar.accountOf(name).isEmpty() && !name.equals("*"))
        .distinct()
        .toList();
  }

  /** The whole accounts it names by ARN, {@code …:root}, in order and without repeats. */
  public List<String> namedAccounts() {
    return statements.stream()
        .flatMap(statement -> statement.principals().stream())
        .flatMap(principals -> principals.aws().stream())
        .filter(name -> name.endsWith(":root"))
        .distinct()
        .toList();
  }
}
