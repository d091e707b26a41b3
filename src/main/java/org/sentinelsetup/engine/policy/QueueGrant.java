package org.sentinelsetup.engine.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;

/**
 * Whether a queue takes what S3 sends for one bucket: its policy has to allow it, and it must not
 * encrypt with the key AWS manages, whose policy nobody can change
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html).
 */
public final class QueueGrant {
  private static final String SEND = "sqs:SendMessage";

  private QueueGrant() {}

  /**
   * What keeps S3 from sending.
   *
   * @param queue the queue as it is
   * @param bucketArn the bucket
   * @param owner the account of the bucket
   * @return empty when nothing does
   */
  public static Optional<Text> fault(QueueDescription queue, String bucketArn, String owner) {
    @Nullable String key = queue.kmsKeyId();
    if (key != null && key.endsWith("alias/aws/sqs")) {
      return Optional.of(Text.of("policy.queue-aws-key"));
    }
    @Nullable String policy = queue.policy();
    return grants(policy, bucketArn, owner).isEmpty()
        ? Optional.of(Text.of("policy.queue-no-grant", bucketArn))
        : Optional.empty();
  }

  /**
   * What the statement that lets S3 send does not test, so that S3 may send for more than this
   * bucket: another account's bucket of the same name, or any bucket.
   *
   * @param queue a queue that takes what S3 sends
   * @param bucketArn the bucket
   * @param owner the account of the bucket
   * @return condition keys; none when all of them are tested, or nothing lets S3 send
   */
  public static List<String> untested(QueueDescription queue, String bucketArn, String owner) {
    return grants(queue.policy(), bucketArn, owner).stream()
        .map(QueueGrant::untested)
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static List<String> untested(PolicyStatement statement) {
    List<String> tested =
        statement.conditions().stream()
            .map(condition -> condition.key().toLowerCase(Locale.ROOT))
            .toList();
    return Stream.of("aws:SourceArn", "aws:SourceAccount")
        .filter(key -> !tested.contains(key.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static List<PolicyStatement> grants(
      @Nullable String policy, String bucketArn, String owner) {
    return policy != null
            && PolicyDocument.read(policy) instanceof Checked.Valid<PolicyDocument>(var document)
        ? document.statements().stream()
            .filter(statement -> allows(statement, bucketArn, owner))
            .toList()
        : List.of();
  }

  private static boolean allows(PolicyStatement statement, String bucketArn, String owner) {
    JsonNode tree = statement.tree();
    JsonNode principal = tree.path("Principal");
    boolean s3 =
        Json.strings(principal).contains("*")
            || Json.strings(principal.path("AWS")).contains("*")
            || Json.strings(principal.path("Service")).contains("s3.amazonaws.com");
    return statement.allows()
        && s3
        && statement.concerns(SEND)
        && tree.path("Condition").properties().stream()
            .allMatch(operator -> holds(operator.getValue(), bucketArn, owner));
  }

  /** Conditions on who sends hold for this bucket; any other is taken to hold. */
  private static boolean holds(JsonNode keys, String bucketArn, String owner) {
    return keys.properties().stream()
        .allMatch(
            entry ->
                switch (entry.getKey().toLowerCase(Locale.ROOT)) {
                  case "aws:sourcearn" -> matches(Json.strings(entry.getValue()), bucketArn);
                  case "aws:sourceaccount" -> Json.strings(entry.getValue()).contains(owner);
                  default -> true;
                });
  }

  private static boolean matches(List<String> patterns, String value) {
    return patterns.stream().anyMatch(pattern -> PolicyStatement.matches(pattern, value));
  }
}
