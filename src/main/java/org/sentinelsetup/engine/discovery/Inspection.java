package org.sentinelsetup.engine.discovery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.Trail;

/**
 * Looks into a bucket: which Region, which logs under which prefix, encrypted with which keys.
 * Reads no object.
 */
public final class Inspection {
  private static final int PAGE = 1000;

  private final Access access;

  /**
   * Looks with the role that was taken.
   *
   * @param access the role's credentials
   */
  public Inspection(Access access) {
    this.access = access;
  }

  /**
   * Looks into a bucket.
   *
   * @param who who looks
   * @param bucket the bucket's name
   * @return what was found
   * @throws ProblemException when the bucket holds no logs that Sentinel can be connected to
   */
  public LogSource inspect(SignedIn who, String bucket) {
    String owner = who.identity().account();
    Region region = region(who, bucket);
    AccountClients aws = access.in(region.id());
    Folder folder = prefix -> aws.s3().list(bucket, owner, prefix, "/", null, PAGE);
    TrailFolder found =
        TrailFolder.find(bucket, owner, trails(aws), folder)
            .orElseThrow(() -> new ProblemException("problem.no-logs", bucket));
    Optional<S3Object> newest =
        NewestObject.under(found.prefix(), region.id(), LogType.CLOUDTRAIL.objectSuffix(), folder);
    return new LogSource(
        LogType.CLOUDTRAIL,
        bucket,
        owner,
        region,
        found.prefix(),
        keys(aws, bucket, owner, found.trail(), newest),
        found.why(),
        digests(found, folder),
        newest.map(S3Object::lastModified).orElse(null));
  }

  /** Any Region can tell where a bucket lies. */
  private Region region(SignedIn who, String bucket) {
    String location =
        access.in(access.homeRegion()).s3().location(bucket, who.identity().account());
    return BucketRegion.of(bucket, location, who.identity().arn());
  }

  /** Without the permission to see trails, the bucket's layout has to do. */
  private static List<Trail> trails(AccountClients aws) {
    try {
      return aws.cloudTrail().trails();
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.DENIED) {
        return List.of();
      }
      throw e;
    }
  }

  private static List<KeyInUse> keys(
      AccountClients aws,
      String bucket,
      String owner,
      @Nullable Trail trail,
      Optional<S3Object> newest) {
    var keys = new Keys(aws.kms());
    newest.ifPresent(
        object ->
            keys.seen(
                aws.s3().objectEncryption(bucket, owner, object.key()), "discovery.key.newest"));
    keys.seen(aws.s3().encryption(bucket, owner), "discovery.key.default");
    if (trail != null && trail.kmsKeyId() != null) {
      keys.seen(trail.kmsKeyId(), "discovery.key.trail");
    }
    return keys.inUse();
  }

  /**
   * A trail of one account has its digests beside the logs' folder, an organisation's has them
   * under it.
   */
  private static boolean digests(TrailFolder found, Folder folder) {
    @Nullable Trail trail = found.trail();
    boolean organisation = !found.prefix().endsWith("/CloudTrail/");
    if (trail != null) {
      return trail.digests() && organisation;
    }
    return organisation
        && folder.list(found.prefix()).commonPrefixes().stream()
            .map(account -> folder.list(account))
            .map(Listing::commonPrefixes)
            .flatMap(List::stream)
            .anyMatch(prefix -> prefix.endsWith("/CloudTrail-Digest/"));
  }
}
