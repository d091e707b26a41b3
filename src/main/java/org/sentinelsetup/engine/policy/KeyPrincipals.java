package org.sentinelsetup.engine.policy;

import java.util.List;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;

/**
 * Whom a key policy names, and how to find out which of them exist, for when KMS refuses the policy
 * for a principal without saying which.
 */
public final class KeyPrincipals {
  private KeyPrincipals() {}

  /** How to find out whether a principal exists. */
  public sealed interface Lookup {
    /**
     * Ask IAM of this account for a role.
     *
     * @param name its name, without the path
     */
    record Role(String name) implements Lookup {}

    /**
     * Ask IAM of this account for a user.
     *
     * @param name its name, without the path
     */
    record User(String name) implements Lookup {}

    /** It exists: everybody, or the account itself. */
    record Exists() implements Lookup {}

    /** It does not exist: a unique id is left of it. */
    record Missing() implements Lookup {}

    /** Nobody here can tell: it is of another account, or of a kind that cannot be asked for. */
    record CannotTell() implements Lookup {}
  }

  /**
   * A principal.
   *
   * @param name as the policy names it
   * @param lookup how to find out
   */
  public record Named(String name, Lookup lookup) {}

  /**
   * Lists them.
   *
   * @param document a key policy
   * @param account the account that is signed in to, 12 digits
   * @return each principal under {@code AWS} once, in the order of the document
   */
  public static List<Named> in(PolicyDocument document, String account) {
    return document.statements().stream()
        .flatMap(statement -> statement.namedPrincipals().stream())
        .distinct()
        .map(name -> new Named(name, lookup(name, account)))
        .toList();
  }

  private static Lookup lookup(String name, String account) {
    if (name.equals("*") || name.equals(account)) {
      return new Lookup.Exists();
    }
    if (DeletedPrincipals.isUniqueId(name)) {
      return new Lookup.Missing();
    }
    return Arn.parse(name) instanceof Checked.Valid<Arn>(var arn)
            && arn.account().equals(account)
            && arn.service().equals("iam")
        ? lookup(arn.resource())
        : new Lookup.CannotTell();
  }

  private static Lookup lookup(String resource) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    if (resource.equals("root")) {
      return new Lookup.Exists();
    }
    if (resource.startsWith("role/")) {
      return new Lookup.Role(name);
    }
    return resource.startsWith("user/") ? new Lookup.User(name) : new Lookup.CannotTell();
  }
}
