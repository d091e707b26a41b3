package org.sentinelsetup.engine.template;

import java.util.Optional;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.RoleName;

/**
 * What only some people change about a stack.
 *
 * @param roleName the role's name, empty for the usual one
 * @param foreignProvider the issuer's OIDC provider when somebody else made it; empty when there is
 *     none yet <em>and</em> when this connection's own stack made it: a provider must stay in the
 *     stack that made it, or an update would take it for removed
 * @param acceptDefenderSessionName whether the session name of Defender for Cloud is trusted beside
 *     Sentinel's; Sentinel came under it for a time in 2025
 * @param topicKey the customer managed key that encrypts the alarm topic, empty for no encryption
 * @param deadLetterThreshold how many unprocessed messages raise no alarm yet, 0 or more
 * @param quietHours after how many hours without a notification an alarm is raised, 1 to 24; 0 for
 *     never
 */
public record StackOptions(
    Optional<RoleName> roleName,
    Optional<Arn> foreignProvider,
    boolean acceptDefenderSessionName,
    Optional<Arn> topicKey,
    int deadLetterThreshold,
    int quietHours) {

  /** What everybody else gets; the same as the template's defaults. */
  public static final StackOptions USUAL =
      new StackOptions(Optional.empty(), Optional.empty(), true, Optional.empty(), 10, 0);

  /**
   * The same, trusting a provider that somebody else made.
   *
   * @param provider the provider's ARN
   * @return the options
   */
  public StackOptions withForeignProvider(Arn provider) {
    return new StackOptions(
        roleName,
        Optional.of(provider),
        acceptDefenderSessionName,
        topicKey,
        deadLetterThreshold,
        quietHours);
  }

  /**
   * The same, with a role name of the person's own.
   *
   * @param name the role's name
   * @return the options
   */
  public StackOptions withRoleName(RoleName name) {
    return new StackOptions(
        Optional.of(name),
        foreignProvider,
        acceptDefenderSessionName,
        topicKey,
        deadLetterThreshold,
        quietHours);
  }
}
