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
   * @param tags the person's own tags
   * @param serviceRole the role CloudFormation works with, null for the person's own
   * @param protect whether its termination protection is switched on after it
   * @param nothingToDo whether the stack is already up to date
   */
  record Stack(
      String name,
      @Nullable String changeSet,
      @Nullable String stackId,
      List<ResourceChange> resources,
      List<StackParameter> parameters,
      String template,
      List<StackTag> tags,
      @Nullable String serviceRole,
      boolean protect,
      boolean nothingToDo)
      implements PlannedChange {
    /** Keeps the lists unchangeable. */
    public Stack {
      resources = List.copyOf(resources);
      parameters = List.copyOf(parameters);
      tags = List.copyOf(tags);
    }
  }

  /**
   * The CloudFormation stack, taken away.
   *
   * @param name the stack's name
   * @param stackId the stack's id
   * @param protectedNow whether its termination protection has to be lifted first
   * @param resources what it holds, each with the action {@code Remove}
   * @param sentences what goes with it, and what stays
   */
  record StackRemoval(
      String name,
      String stackId,
      boolean protectedNow,
      List<ResourceChange> resources,
      List<Text> sentences)
      implements PlannedChange {
    /** Keeps the lists unchangeable. */
    public StackRemoval {
      resources = List.copyOf(resources);
      sentences = List.copyOf(sentences);
    }

    @Override
    public boolean nothingToDo() {
      return false;
    }
  }

  /**
   * The audiences of the OIDC provider of Microsoft's token issuer, when somebody else made it.
   *
   * @param providerArn the provider
   * @param before the audiences it accepted when it was previewed
   * @param after those it is to accept
   * @param sentences what the difference means
   */
  record ProviderAudience(
      String providerArn, List<String> before, List<String> after, List<Text> sentences)
      implements PlannedChange {
    /** Keeps the lists unchangeable. */
    public ProviderAudience {
      before = List.copyOf(before);
      after = List.copyOf(after);
      sentences = List.copyOf(sentences);
    }

    @Override
    public boolean nothingToDo() {
      return before.equals(after);
    }
  }

  /**
   * The policy of one KMS key.
   *
   * @param keyArn the key
   * @param before the policy as it was previewed
   * @param after the policy with our statement
   * @param sentences what the difference means
   * @param deleted the unique ids of deleted roles and users that were in the policy and can be
   *     taken out as well
   * @param nothingToDo whether the policy already allows it
   */
  record KeyPolicy(
      String keyArn,
      String before,
      String after,
      List<Text> sentences,
      List<String> deleted,
      boolean nothingToDo)
      implements PlannedChange {
    /** Keeps the lists unchangeable. */
    public KeyPolicy {
      sentences = List.copyOf(sentences);
      deleted = List.copyOf(deleted);
    }
  }

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
