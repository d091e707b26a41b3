package org.sentinelsetup.wizard;

import org.sentinelsetup.model.LogFolder;

/** What a person does on the page of the logs. */
public sealed interface LogAct extends WizardEvent.OfPart {
  /** The buckets are to be listed, or listed again. */
  record ListBuckets() implements LogAct {}

  /**
   * A bucket was chosen.
   *
   * @param bucket its name
   */
  record BucketChosen(String bucket) implements LogAct {}

  /**
   * One kind of the bucket's logs was chosen, or typed.
   *
   * @param folder which, and where
   */
  record FolderChosen(LogFolder folder) implements LogAct {}

  /**
   * How the bucket is to tell Sentinel of an organisation's logs.
   *
   * @param split whether by a rule for each account, which leaves digests out
   */
  record RulesChosen(boolean split) implements LogAct {}

  /** The beginning of one log is to be read, to see whether its format is right. */
  record CheckFormat() implements LogAct {}

  /** The keys are to be listed, to choose one that was not seen in use. */
  record ListKeys() implements LogAct {}

  /**
   * A key was chosen that was not seen in use.
   *
   * @param arn the key
   */
  record KeyChosen(String arn) implements LogAct {}

  /**
   * A chosen key is not wanted after all.
   *
   * @param arn the key
   */
  record KeyDropped(String arn) implements LogAct {}

  /**
   * The person confirmed that the bucket's notification may be set through the role a landing zone
   * lets through, or not after all.
   *
   * @param confirmed whether it may
   */
  record OneCallConfirmed(boolean confirmed) implements LogAct {}

  /**
   * A role is to be chosen in the account of a key.
   *
   * @param accountId its 12 digits
   */
  record KeyAccountChosen(String accountId) implements LogAct {}

  /**
   * A role was chosen in the account of a key.
   *
   * @param roleName the permission set's name
   */
  record KeyRoleChosen(String roleName) implements LogAct {}

  /**
   * A role in the account of a key is to be taken with a profile.
   *
   * @param name the profile
   */
  record KeyProfileChosen(String name) implements LogAct {}

  /**
   * The keys of an account are left to their owner.
   *
   * @param accountId its 12 digits
   */
  record KeyAccountLeft(String accountId) implements LogAct {}
}
