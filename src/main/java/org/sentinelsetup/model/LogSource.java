package org.sentinelsetup.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where logs of one type lie.
 *
 * @param type the log type
 * @param bucket the bucket's name
 * @param owner the account that owns the bucket
 * @param region the bucket's Region, which stack, queue and notification go into
 * @param prefix the logs' own folder, never the bucket's root; ends with a slash
 * @param keys the keys the logs are encrypted with, empty when S3 encrypts with its own
 * @param why how the prefix was found
 * @param digests whether digest files lie under the prefix too, which Sentinel cannot read
 * @param members the accounts whose logs lie under an organisation's prefix, as far as they were
 *     seen; empty for other prefixes
 * @param split whether each of them is told to Sentinel by a rule of its own, which leaves the
 *     digests out, and new accounts as well
 * @param newest the newest object seen, null when none was
 * @param management the organisation's management account where it is another one, known by the
 *     trail; null otherwise
 * @param doubts what could not be found out, and the permission it takes
 */
public record LogSource(
    LogType type,
    String bucket,
    String owner,
    Region region,
    String prefix,
    List<KeyInUse> keys,
    Text why,
    boolean digests,
    List<String> members,
    boolean split,
    @Nullable S3Object newest,
    @Nullable String management,
    List<Text> doubts) {
  /**
   * The most accounts that get a rule each. S3 takes about 100 rules a bucket, others' included, so
   * this stays well below.
   */
  public static final int MOST_RULES = 40;

  /**
   * How the names of the buckets begin that Control Tower's controls guard
   * (docs.aws.amazon.com/controltower/latest/controlreference/mandatory-controls.html).
   */
  private static final String LANDING_ZONE = "aws-controltower-";

  /** Keeps the lists unchangeable. */
  public LogSource {
    keys = List.copyOf(keys);
    members = List.copyOf(members);
    doubts = List.copyOf(doubts);
  }

  /**
   * Whether digests can be left out by giving each account a rule of its own.
   *
   * @return false when there are none, or more accounts than rules
   */
  public boolean mayBeSplit() {
    return digests && !members.isEmpty() && members.size() <= MOST_RULES;
  }

  /**
   * The beginnings of the keys Sentinel is told of.
   *
   * @return the prefix, or one for each account
   */
  public List<String> rulePrefixes() {
    return split
        ? members.stream().map(account -> prefix + account + "/CloudTrail/").toList()
        : List.of(prefix);
  }

  /**
   * The same with one rule for everything, or one an account.
   *
   * @param wanted whether each account gets its own
   * @return the source; unchanged where that cannot be
   */
  public LogSource split(boolean wanted) {
    return new LogSource(
        type,
        bucket,
        owner,
        region,
        prefix,
        keys,
        why,
        digests,
        members,
        wanted && mayBeSplit(),
        newest,
        management,
        doubts);
  }

  /**
   * The role a landing zone's controls let through for the bucket's notification.
   *
   * @return empty unless the logs are those of a landing zone, by the bucket's name
   */
  public Optional<OneCallRole> oneCallRole() {
    return management == null || !bucket.startsWith(LANDING_ZONE)
        ? Optional.empty()
        : Optional.of(new OneCallRole(management, region.partition(), bucket, owner));
  }

  /**
   * The same with other keys.
   *
   * @param now the keys
   * @return the source
   */
  public LogSource encryptedWith(List<KeyInUse> now) {
    return new LogSource(
        type,
        bucket,
        owner,
        region,
        prefix,
        now,
        why,
        digests,
        members,
        split,
        newest,
        management,
        doubts);
  }
}
