package org.sentinelsetup.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.KeyChoice;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.SetupInputs;

/**
 * What is known of the logs.
 *
 * @param buckets the account's buckets as far as they have come, null before they were listed
 * @param bucket the chosen bucket, null before
 * @param folders the logs that lie in it, null before it was looked into
 * @param source what was found out about one kind of them, null before
 * @param format what a look at one of the logs told, null before
 * @param keys the keys to choose one from that was not seen in use, null before they were listed
 * @param oneCall whether the person confirmed that the notification may be set through the role a
 *     landing zone lets through
 * @param elsewhere the accounts of keys that lie elsewhere
 * @param activity what is going on
 */
public record LogsStep(
    @Nullable Listed<Bucket> buckets,
    @Nullable String bucket,
    @Nullable List<LogFolder> folders,
    @Nullable LogSource source,
    @Nullable FormatVerdict format,
    @Nullable Listed<KeyChoice> keys,
    boolean oneCall,
    KeyAccounts elsewhere,
    Activity activity)
    implements WizardState.Part {
  static final String LISTING = "wizard.finding-buckets";
  static final String LISTING_KEYS = "wizard.finding-keys";
  static final LogsStep EMPTY =
      new LogsStep(null, null, null, null, null, null, false, KeyAccounts.NONE, Activity.IDLE);

  /**
   * Whether the buckets are being listed.
   *
   * @return false also while one of them is looked into
   */
  public boolean listing() {
    return Activity.is(activity, LISTING);
  }

  /**
   * Whether the keys are being listed.
   *
   * @return false also while something else is going on
   */
  public boolean listingKeys() {
    return Activity.is(activity, LISTING_KEYS);
  }

  /**
   * Whether the roles in the account of a key are being listed.
   *
   * @return false also while something else is going on
   */
  public boolean listingRoles() {
    return Activity.is(activity, SignInStep.LISTING_ROLES);
  }

  /** The answers a run was begun with. */
  LogsStep resumed(SetupInputs inputs) {
    return new LogsStep(
        buckets,
        inputs.source().bucket(),
        null,
        inputs.source(),
        null,
        null,
        inputs.oneCall() != null,
        elsewhere,
        Activity.IDLE);
  }

  LogsStep with(Activity now) {
    return new LogsStep(buckets, bucket, folders, source, format, keys, oneCall, elsewhere, now);
  }

  LogsStep found(Listed<Bucket> all) {
    return new LogsStep(all, bucket, folders, source, format, keys, oneCall, elsewhere, until(all));
  }

  /**
   * What was found in one account says nothing of another; the choice is kept, the findings are
   * not.
   */
  LogsStep seenFrom(String account) {
    return source == null || source.owner().equals(account)
        ? new LogsStep(null, bucket, folders, source, format, keys, oneCall, elsewhere, activity)
        : new LogsStep(null, bucket, null, null, null, null, false, elsewhere, Activity.IDLE);
  }

  LogsStep choosing(String name, Activity now) {
    return new LogsStep(buckets, name, null, null, null, null, false, elsewhere, now);
  }

  LogsStep choosing(Activity now) {
    return new LogsStep(buckets, bucket, folders, null, null, null, false, elsewhere, now);
  }

  LogsStep found(List<LogFolder> all) {
    return new LogsStep(
        buckets, bucket, List.copyOf(all), null, null, null, false, elsewhere, activity);
  }

  LogsStep found(@Nullable LogSource logs) {
    return new LogsStep(
        buckets, bucket, folders, logs, null, null, false, elsewhere, Activity.IDLE);
  }

  LogsStep changed(LogSource logs) {
    return new LogsStep(
        buckets, bucket, folders, logs, format, keys, oneCall, elsewhere, Activity.IDLE);
  }

  LogsStep checked(FormatVerdict verdict) {
    return new LogsStep(
        buckets, bucket, folders, source, verdict, keys, oneCall, elsewhere, Activity.IDLE);
  }

  LogsStep foundKeys(Listed<KeyChoice> all) {
    return new LogsStep(
        buckets, bucket, folders, source, format, all, oneCall, elsewhere, until(all));
  }

  LogsStep with(KeyAccounts now, Activity doing) {
    return new LogsStep(buckets, bucket, folders, source, format, keys, oneCall, now, doing);
  }

  LogsStep confirmed(boolean now) {
    return new LogsStep(buckets, bucket, folders, source, format, keys, now, elsewhere, activity);
  }

  private Activity until(Listed<?> all) {
    return all.complete() ? Activity.IDLE : activity;
  }
}
