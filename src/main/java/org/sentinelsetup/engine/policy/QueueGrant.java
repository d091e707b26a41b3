package org.sentinelsetup.engine.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    boolean allowed =
        policy != null
            && PolicyDocument.read(policy) instanceof Checked.Valid<PolicyDocument>(var document)
            && document.statements().stream().anyMatch(one -> allows(one, bucketArn, owner));
    return allowed ? Optional.empty() : Optional.of(Text.of("policy.queue-no-grant", bucketArn));
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
