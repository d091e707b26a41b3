package org.sentinelsetup.model;

import java.util.List;
import java.util.Optional;

/**
 * What only some companies demand of a stack.
 *
 * @param names how things are named
 * @param roleName the role's name, empty for the one that follows from the others
 * @param tags tags beside our own
 * @param permissionsBoundary the policy that bounds what the role can ever do, empty for none
 * @param serviceRole the role CloudFormation makes the stack with, empty for the person's own
 * @param protect whether the stack cannot be deleted before its protection is lifted
 * @param acceptDefenderSessionName whether the session name of Defender for Cloud is trusted beside
 *     Sentinel's; Sentinel came under it for a time in 2025
 * @param logTopic the topic the bucket tells of new logs already, which the queue is subscribed to
 *     in place of a notification rule; empty when the bucket notifies the queue
 * @param topicKey the customer managed key that encrypts the alarm topic, empty for no encryption
 * @param deadLetterThreshold how many unprocessed messages raise no alarm yet, 0 or more
 * @param quietHours after how many hours without a notification an alarm is raised, 1 to 24; 0 for
 *     never
 */
public record StackOptions(
    NamePattern names,
    Optional<RoleName> roleName,
    List<StackTag> tags,
    Optional<Arn> permissionsBoundary,
    Optional<Arn> serviceRole,
    boolean protect,
    boolean acceptDefenderSessionName,
    Optional<Arn> logTopic,
    Optional<Arn> topicKey,
    int deadLetterThreshold,
    int quietHours) {

  /** What everybody else gets; the same as the template's defaults. */
  public static final StackOptions USUAL =
      new StackOptions(
          NamePattern.USUAL,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          true,
          Optional.empty(),
          Optional.empty(),
          10,
          0);

  /** Keeps the tags from changing. */
  public StackOptions {
    tags = List.copyOf(tags);
  }

  /**
   * The same, with a role name of the person's own.
   *
   * @param name the role's name
   * @return the options
   */
  public StackOptions withRoleName(RoleName name) {
    return new StackOptions(
        names,
        Optional.of(name),
        tags,
        permissionsBoundary,
        serviceRole,
        protect,
        acceptDefenderSessionName,
        logTopic,
        topicKey,
        deadLetterThreshold,
        quietHours);
  }
}
