package org.sentinelsetup.engine.deploy;

import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Iam;
import org.sentinelsetup.engine.policy.KeyPrincipals;
import org.sentinelsetup.engine.policy.KeyPrincipals.Lookup;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Text;

/**
 * Finds out which of the principals of a key policy exist, since KMS does not say which one it
 * refuses.
 */
final class PrincipalLookup {
  private final Iam iam;
  private final String account;

  PrincipalLookup(Iam iam, String account) {
    this.iam = iam;
    this.account = account;
  }

  /** Each principal on a line of its own: exists, missing, or nobody here can tell. */
  Text of(PolicyDocument document) {
    return KeyPrincipals.in(document, account).stream()
        .map(named -> Text.of(key(named.lookup()), named.name()))
        .reduce((a, b) -> Text.of("deploy.and", a, b))
        .orElse(Text.of("deploy.no-principals"));
  }

  private String key(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Exists() -> "deploy.principal-exists";
      case Lookup.Missing() -> "deploy.principal-missing";
      case Lookup.Role(String name) -> role(name);
      case Lookup.User _, Lookup.CannotTell _ -> "deploy.principal-unknown";
    };
  }

  private String role(String name) {
    try {
      return iam.role(name).isPresent() ? "deploy.principal-exists" : "deploy.principal-missing";
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.DENIED) {
        return "deploy.principal-unknown";
      }
      throw e;
    }
  }
}
