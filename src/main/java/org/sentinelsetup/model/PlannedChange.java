package org.sentinelsetup.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a plan would change, with what was there when it was previewed. */
public sealed interface PlannedChange {
  /**
   * Whether everything is already as it should be.
   *
   * @return true when applying would write nothing
   */
  boolean nothingToDo();

  /**
   * The CloudFormation stack.
   *
   * @param name the stack's name
   * @param changeSet the unexecuted change set, null when there is nothing to do or it could not be
   *     made
   * @param stackId the stack's id, null when there is no stack yet
   * @param resources what CloudFormation would do to each resource
   * @param parameters the parameters it was given
   * @param template the template as it was sent
   * @param nothingToDo whether the stack is already up to date
   */
  record Stack(
      String name,
      @Nullable String changeSet,
      @Nullable String stackId,
      List<ResourceChange> resources,
      List<StackParameter> parameters,
      String template,
      boolean nothingToDo)
      implements PlannedChange {}

  /**
   * The policy of one KMS key.
   *
   * @param keyArn the key
   * @param before the policy as it was previewed
   * @param after the policy with our statement
   * @param sentences what the difference means
   * @param nothingToDo whether the policy already allows it
   */
  record KeyPolicy(
      String keyArn, String before, String after, List<Text> sentences, boolean nothingToDo)
      implements PlannedChange {}

  /**
   * The bucket's event notifications.
   *
   * @param bucket the bucket
   * @param owner the account that owns it
   * @param before the configuration as it was previewed
   * @param after the configuration with our rule
   * @param sentences what the difference means
   * @param nothingToDo whether our rule is already there
   */
  record Notification(
      String bucket,
      String owner,
      NotificationConfiguration before,
      NotificationConfiguration after,
      List<Text> sentences,
      boolean nothingToDo)
      implements PlannedChange {}
}
