package org.sentinelsetup.engine.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/**
 * Whether KMS may refuse a policy because the caller could not change it afterwards
 * (docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html). KMS weighs the caller's own
 * permissions too, which a policy does not show: so this warns and never blocks.
 */
final class Lockout {
  private static final String PUT = "kms:PutKeyPolicy";

  private Lockout() {}

  static Optional<Finding> check(PolicyDocument policy, String callerArn) {
    Optional<Caller> caller = Caller.of(callerArn);
    if (caller.isEmpty()) {
      return Optional.of(unsure(callerArn));
    }
    List<PolicyStatement> about =
        policy.statements().stream().filter(statement -> statement.concerns(PUT)).toList();
    boolean denied = about.stream().anyMatch(s -> s.denies() && mayMean(s, caller.get()));
    boolean allowed =
        about.stream().anyMatch(s -> s.allows() && means(s, caller.get()) && !s.has("Condition"));
    boolean perhaps = about.stream().anyMatch(s -> s.allows() && mayMean(s, caller.get()));
    if (allowed && !denied) {
      return Optional.empty();
    }
    return Optional.of(allowed || perhaps ? unsure(callerArn) : lockout(callerArn, whoCan(about)));
  }

  private static boolean means(PolicyStatement statement, Caller caller) {
    return statement.awsPrincipals().stream().anyMatch(caller::isMeantBy);
  }

  private static boolean mayMean(PolicyStatement statement, Caller caller) {
    return means(statement, caller) || statement.has("NotPrincipal");
  }

  private static String whoCan(List<PolicyStatement> about) {
    return about.stream()
        .filter(PolicyStatement::allows)
        .flatMap(statement -> statement.awsPrincipals().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Finding unsure(String caller) {
    return Finding.warning(
        Text.of("policy.lockout-unsure", caller), Text.of("policy.lockout-unsure-fix"));
  }

  private static Finding lockout(String caller, String whoCan) {
    Text fix =
        whoCan.isEmpty()
            ? Text.of("policy.lockout-nobody-fix")
            : Text.of("policy.lockout-fix", whoCan);
    return Finding.warning(Text.of("policy.lockout", caller), fix);
  }
}
