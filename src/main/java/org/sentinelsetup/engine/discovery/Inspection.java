package org.sentinelsetup.engine.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.Trail;

/**
 * Looks into a bucket: which Region, which logs under which prefix, encrypted with which keys.
 * Reads no object.
 */
public final class Inspection {
  private static final int PAGE = 1000;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}/");
  private static final String DIGESTS = "CloudTrail-Digest/";
  private static final int DIGESTS_LOOKED_FOR = 5;

  private final AccountClients aws;
  private final String bucket;
  private final String owner;
  private final Region region;
  private final Folder folder;

  private Inspection(AccountClients aws, String bucket, String owner, Region region) {
    this.aws = aws;
    this.bucket = bucket;
    this.owner = owner;
    this.region = region;
    this.folder = (prefix, after) -> aws.s3().list(bucket, owner, prefix, "/", after, PAGE);
  }

  /**
   * Looks where a bucket lies. Any Region can tell.
   *
   * @param access the role's credentials
   * @param caller who looks, the ARN
   * @param owner the account that has to own the bucket
   * @param bucket the bucket's name
   * @return the way to look into it
   * @throws ProblemException when Sentinel cannot be connected to its Region
   */
  public static Inspection of(Access access, String caller, String owner, String bucket) {
    String location = access.in(access.homeRegion()).s3().location(bucket, owner);
    Region region = BucketRegion.of(bucket, location, caller);
    return new Inspection(access.in(region.id()), bucket, owner, region);
  }

  /**
   * Which logs lie in the bucket.
   *
   * @return the folders, CloudTrail's first; empty when nothing looks like logs
   */
  public List<LogFolder> folders() {
    return Layout.folders(bucket, owner, trails(), folder);
  }

  /**
   * Looks at the logs of one folder.
   *
   * @param from the folder, found or typed
   * @return what was found
   */
  public LogSource source(LogFolder from) {
    Optional<S3Object> newest =
        NewestObject.under(from.prefix(), region.id(), from.type().objectSuffix(), folder);
    Keys keys = keys(from.trail(), newest);
    List<String> members = members(from);
    return new LogSource(
        from.type(),
        bucket,
        owner,
        region,
        from.prefix(),
        keys.inUse(),
        from.why(),
        digests(from, members),
        members,
        false,
        newest.orElse(null),
        management(from.trail()),
        keys.doubts());
  }

  /** Without the permission to see trails, the bucket's layout has to do. */
  private List<Trail> trails() {
    try {
      return aws.cloudTrail().trails();
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.DENIED) {
        return List.of();
      }
      throw e;
    }
  }

  private Keys keys(@Nullable Trail trail, Optional<S3Object> newest) {
    var keys = new Keys(aws.kms());
    newest.ifPresent(
        object ->
            keys.seen(
                () -> aws.s3().objectEncryption(bucket, owner, object.key()),
                "discovery.key.newest",
                "discovery.newest-denied"));
    keys.seen(
        () -> aws.s3().encryption(bucket, owner),
        "discovery.key.default",
        "discovery.default-denied");
    if (trail != null && trail.kmsKeyId() != null) {
      keys.seen(trail.kmsKeyId(), "discovery.key.trail");
    }
    return keys;
  }

  /** An organisation's trail belongs to its management account. */
  private @Nullable String management(@Nullable Trail trail) {
    return trail != null
            && trail.organization()
            && Arn.parse(trail.arn()) instanceof Checked.Valid<Arn>(Arn arn)
            && !arn.account().equals(owner)
        ? arn.account()
        : null;
  }

  /** The accounts under an organisation's folder. */
  private List<String> members(LogFolder from) {
    if (from.type() != LogType.CLOUDTRAIL || from.prefix().endsWith("/CloudTrail/")) {
      return List.of();
    }
    return folder.list(from.prefix()).commonPrefixes().stream()
        .map(prefix -> prefix.substring(from.prefix().length()))
        .filter(name -> ACCOUNT.matcher(name).matches())
        .map(name -> name.substring(0, name.length() - 1))
        .toList();
  }

  /**
   * A trail of one account has its digests beside the logs' folder, an organisation's has them
   * under it.
   */
  private boolean digests(LogFolder from, List<String> members) {
    @Nullable Trail trail = from.trail();
    if (trail != null && !members.isEmpty()) {
      return trail.digests();
    }
    return members.stream()
        .limit(DIGESTS_LOOKED_FOR)
        .map(account -> folder.list(from.prefix() + account + "/"))
        .map(Listing::commonPrefixes)
        .flatMap(List::stream)
        .anyMatch(prefix -> prefix.endsWith("/" + DIGESTS));
  }
}
