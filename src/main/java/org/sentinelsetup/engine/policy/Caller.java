package org.sentinelsetup.engine.policy;

import java.util.Optional;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;

/**
 * Who is signed in, as key policies may name them: by account, by role, by session.
 *
 * @param text the ARN: of an IAM role or user, or of a role's session as STS gives it
 * @param arn the same, taken apart
 */
record Caller(String text, Arn arn) {
  static Optional<Caller> of(String text) {
    return Arn.parse(text) instanceof Checked.Valid<Arn>(var arn)
        ? Optional.of(new Caller(text, arn))
        : Optional.empty();
  }

  /**
   * Whether a principal takes the caller in. A session's ARN does not tell the path of its role, so
   * that the role is known by account and name, which is unique in an account.
   */
  boolean isMeantBy(String principal) {
    return principal.equals("*")
        || principal.equals(text)
        || principal.equals(arn.account())
        || (Arn.parse(principal) instanceof Checked.Valid<Arn>(var other) && isMeantBy(other));
  }

  private boolean isMeantBy(Arn other) {
    return other.account().equals(arn.account())
        && ((other.service().equals("iam") && other.resource().equals("root"))
            || (!role(arn).isEmpty() && role(arn).equals(role(other)) && !isSession(other)));
  }

  private static boolean isSession(Arn arn) {
    return arn.resource().startsWith("assumed-role/");
  }

  private static String role(Arn arn) {
    String[] parts = arn.resource().split("/", -1);
    if (isSession(arn) && parts.length > 1) {
      return parts[1];
    }
    return arn.resource().startsWith("role/") ? parts[parts.length - 1] : "";
  }
}
