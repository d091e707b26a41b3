package org.sentinelsetup.wizard;

import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SignedIn;

/** What is done to find the logs and their keys. */
public sealed interface LogEffect extends Effect.OfPart {
  /**
   * Finds the buckets.
   *
   * @param who whose buckets
   */
  record ListBuckets(SignedIn who) implements LogEffect {}

  /**
   * Looks into a bucket: Region, prefix, encryption, keys.
   *
   * @param who who looks
   * @param bucket the bucket
   * @param folder the logs to look at, null to look for them
   */
  record Inspect(SignedIn who, String bucket, @Nullable LogFolder folder) implements LogEffect {}

  /**
   * Reads the beginning of the newest log.
   *
   * @param source the logs
   */
  record CheckFormat(LogSource source) implements LogEffect {}

  /**
   * Lists the keys beside a bucket.
   *
   * @param region the bucket's Region
   */
  record ListKeys(Region region) implements LogEffect {}

  /**
   * Looks at a key.
   *
   * @param region the bucket's Region
   * @param arn the key
   */
  record LookAtKey(Region region, String arn) implements LogEffect {}

  /**
   * Finds the roles in the account of a key.
   *
   * @param accountId the account
   */
  record ListKeyRoles(String accountId) implements LogEffect {}

  /**
   * Uses the credentials of a profile in the account of a key.
   *
   * @param name the profile
   */
  record TakeKeyProfile(String name) implements LogEffect {}

  /**
   * Takes a role in the account of a key and finds out who that is.
   *
   * @param accountId the account
   * @param accountName the account's name, empty when unknown
   * @param roleName the permission set
   */
  record TakeKeyRole(String accountId, String accountName, String roleName) implements LogEffect {}
}
