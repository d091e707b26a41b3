package org.sentinelsetup.demo.state;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyError;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;

/** Grammar and existence together: what a service does before it keeps a policy. */
public final class PolicyCheck {
  private PolicyCheck() {}

  /**
   * Reads a policy and makes sure that everybody it names exists.
   *
   * @throws PolicyError for bad grammar
   * @throws UnknownPrincipals for names that do not exist, and for unique ids left over from
   *     deleted identities
   */
  public static PolicyDocument read(String json, PolicyKind kind, Principals principals) {
    PolicyDocument document = PolicyReader.read(json, kind);
    List<String> unknown =
        Stream.concat(
                document.namedPrincipals().stream().filter(name -> principals.find(name).isEmpty()),
                document.namedAccounts().stream().filter(name -> !principals.mayName(name)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new UnknownPrincipals(unknown);
    }
    return document;
  }

  /** A policy names somebody who does not exist. */
  public static final class UnknownPrincipals extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPrincipals(List<String> names) {
      super("Invalid principal in policy: " + String.join(", ", names));
    }
  }
}
