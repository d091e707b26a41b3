package org.sentinelsetup.engine.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.model.NotificationConfiguration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What was there before it is written over, in the form the AWS command line takes it back.
 *
 * @param what the kind of thing, as part of a file's name
 * @param resource the ARN or name of what it belongs to
 * @param text what was there, as it was read
 */
public record Backup(String what, String resource, String text) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST = 80;

  /**
   * A key policy, for {@code aws kms put-key-policy --policy file://...}.
   *
   * @param keyArn the key
   * @param policy its policy, every byte of it
   * @return the backup
   */
  public static Backup keyPolicy(String keyArn, String policy) {
    return new Backup("key-policy", keyArn, policy);
  }

  /**
   * A bucket's notifications, for {@code aws s3api put-bucket-notification-configuration
   * --notification-configuration file://...}.
   *
   * @param bucket the bucket
   * @param configuration its notifications
   * @return the backup
   */
  public static Backup notification(String bucket, NotificationConfiguration configuration) {
    return new Backup("notification", bucket, NotificationJson.of(configuration));
  }

  /**
   * The audiences of an identity provider.
   *
   * @param providerArn the provider
   * @param audiences what it accepts, in order
   * @return the backup
   */
  public static Backup audiences(String providerArn, List<String> audiences) {
    var tree = JsonNodeFactory.instance.objectNode();
    audiences.forEach(tree.putArray("ClientIDList")::add);
    return new Backup(
        "audiences",
        providerArn,
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree));
  }

  /**
   * What to call it: sorts by time, and tells what it is.
   *
   * @param at when it was read, UTC
   * @return a file name, without folders
   */
  public String fileName(Instant at) {
    String plain = resource.replaceAll("^arn:[^:]*:[^:]*:", "").replaceAll("[^A-Za-z0-9.-]+", "-");
    String end = plain.substring(Math.max(0, plain.length() - LONGEST));
    return TIME.format(at) + "-" + what + "-" + end.replaceAll("^[-.]+|[-.]+$", "") + ".json";
  }
}
