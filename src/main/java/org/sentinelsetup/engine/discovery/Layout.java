package org.sentinelsetup.engine.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelsetup.model.Listing;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.Trail;

/**
 * Which logs lie in a bucket, by its layout. CloudWatch Logs have none of their own: whoever
 * exports them chooses the folder.
 *
 * <p>Layouts: VPC Flow Logs {@code [prefix/]AWSLogs/<account>/vpcflowlogs/<region>/} or, in Hive's
 * style, {@code [prefix/]AWSLogs/aws-account-id=<account>/aws-service=vpcflowlogs/}
 * (docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html); GuardDuty {@code
 * AWSLogs/<account>/GuardDuty/<region>/}
 * (docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html); CloudTrail see {@link
 * TrailFolder}.
 */
final class Layout {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}/");
  private static final Pattern HIVE_ACCOUNT = Pattern.compile("aws-account-id=[0-9]{12}/");
  private static final int ACCOUNTS = 50;

  private final Folder folder;
  private final String owner;

  private Layout(Folder folder, String owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /**
   * Looks.
   *
   * @param bucket the bucket's name
   * @param owner the account that owns it, whose logs come first
   * @param trails the trails that can be seen
   * @param folder lists the bucket
   * @return the folders with logs, CloudTrail's first; empty when nothing looks like one
   */
  static List<LogFolder> folders(String bucket, String owner, List<Trail> trails, Folder folder) {
    Folder once = once(folder);
    List<LogFolder> found = new ArrayList<>();
    Optional<TrailFolder> trail = TrailFolder.find(bucket, owner, trails, once);
    trail.ifPresent(
        seen ->
            found.add(
                new LogFolder(LogType.CLOUDTRAIL, seen.prefix(), seen.why(), seen.trail(), null)));
    var layout = new Layout(once, owner);
    for (String root : TrailFolder.roots(once)) {
      layout.addUnder(root, found, trail.isEmpty());
    }
    return found.stream().sorted((a, b) -> a.type().compareTo(b.type())).toList();
  }

  private void addUnder(String root, List<LogFolder> found, boolean digests) {
    for (String account : accounts(root)) {
      List<String> kinds = names(root + account);
      for (String kind : kinds) {
        String prefix = root + account + kind;
        switch (kind) {
          case "vpcflowlogs/", "aws-service=vpcflowlogs/" ->
              found.add(LogFolder.of(LogType.VPC_FLOW, prefix, byLayout()));
          case "GuardDuty/" -> found.add(LogFolder.of(LogType.GUARDDUTY, prefix, byLayout()));
          case "CloudTrail-Digest/" -> {
            if (digests && !kinds.contains("CloudTrail/")) {
              found.add(
                  new LogFolder(
                      LogType.CLOUDTRAIL,
                      prefix,
                      byLayout(),
                      null,
                      Text.of("discovery.only-digests")));
            }
          }
          default -> {}
        }
      }
    }
  }

  /** The owner's first; of an organisation's thousands only some are looked into. */
  private List<String> accounts(String root) {
    List<String> all =
        names(root).stream()
            .filter(name -> ACCOUNT.matcher(name).matches() || HIVE_ACCOUNT.matcher(name).matches())
            .toList();
    return Stream.concat(
            all.stream().filter(name -> name.contains(owner)),
            all.stream().filter(name -> !name.contains(owner)))
        .limit(ACCOUNTS)
        .toList();
  }

  private List<String> names(String root) {
    return folder.list(root).commonPrefixes().stream()
        .map(prefix -> prefix.substring(root.length()))
        .toList();
  }

  private static Text byLayout() {
    return Text.of("discovery.by-folder");
  }

  /** The layouts share folders; each is listed once. */
  private static Folder once(Folder folder) {
    Map<String, Listing> known = new HashMap<>();
    return (prefix, after) ->
        after == null ? known.computeIfAbsent(prefix, folder::list) : folder.list(prefix, after);
  }
}
