package org.sentinelsetup.engine.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.WorkspaceId;

/**
 * Everything a stack is made from.
 *
 * @param suffix the connection's name
 * @param bucket the log bucket's name
 * @param prefix the folder of the logs as S3 spells it, not encoded: not the bucket's root, and
 *     ending with a slash
 * @param keys the customer managed keys the logs are encrypted with, none for S3's own encryption
 * @param logType the kind of log
 * @param cloud the workspace's Azure cloud
 * @param workspace the workspace
 * @param email who hears of alarms
 * @param options what only some companies demand
 * @param foreignProvider the issuer's OIDC provider when somebody else made it; empty when there is
 *     none yet <em>and</em> when this connection's own stack made it: a provider must stay in the
 *     stack that made it, or an update would take it for removed
 */
public record StackInputs(
    Suffix suffix,
    String bucket,
    String prefix,
    List<Arn> keys,
    LogType logType,
    AzureCloud cloud,
    WorkspaceId workspace,
    EmailAddress email,
    StackOptions options,
    Optional<Arn> foreignProvider) {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  // A star, a question mark or a dollar sign would mean something else in the role's policy.
  private static final Pattern PREFIX = Pattern.compile("[^/*?$][^*?$]*/");

  /** Keeps the keys from changing. */
  public StackInputs {
    keys = List.copyOf(keys);
  }

  /**
   * What the template would refuse, or accept and then not work with.
   *
   * @return a sentence for each fault, none when the stack can be planned
   */
  public List<Text> faults() {
    List<Text> faults = new ArrayList<>();
    if (!BUCKET.matcher(bucket).matches()) {
      faults.add(Text.of("template.fault-bucket", bucket));
    }
    if (!PREFIX.matcher(prefix).matches()) {
      faults.add(Text.of("template.fault-prefix", prefix));
    }
    keys.stream().filter(key -> !isKey(key)).forEach(key -> faults.add(noKey(key)));
    options
        .logTopic()
        .filter(topic -> !topic.service().equals("sns") || topic.resource().endsWith(".fifo"))
        .ifPresent(topic -> faults.add(Text.of("template.fault-log-topic", topic.toString())));
    options.topicKey().filter(key -> !isKey(key)).ifPresent(key -> faults.add(noKey(key)));
    foreignProvider
        .filter(provider -> !isOfCloud(provider))
        .ifPresent(provider -> faults.add(otherIssuer(provider)));
    return List.copyOf(faults);
  }

  private static boolean isKey(Arn key) {
    return key.service().equals("kms") && key.resource().startsWith("key/");
  }

  private boolean isOfCloud(Arn provider) {
    String wanted = "oidc-provider/" + cloud.provider();
    return provider.service().equals("iam")
        && (provider.resource().equals(wanted) || (provider.resource() + "/").equals(wanted));
  }

  private static Text noKey(Arn key) {
    return Text.of("template.fault-key", key.toString());
  }

  private Text otherIssuer(Arn provider) {
    return Text.of("template.fault-provider", provider.toString(), cloud.issuerUrl());
  }
}
