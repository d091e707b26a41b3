package org.sentinelsetup.engine.notification;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked.Valid;
import org.sentinelsetup.model.NotificationRule;

/**
 * How a bucket that tells somebody already can tell us as well: a topic in front of both
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/ways-to-add-notification-config-to-bucket.html).
 * Commands for whoever owns the rule: this program never changes it.
 */
final class FanOut {
  private FanOut() {}

  /**
   * The commands that make a topic and subscribe whoever is told now.
   *
   * @param bucket the bucket
   * @param other the rule that is there, which does not send to a topic
   */
  static String commands(String bucket, NotificationRule other) {
    if (!(Arn.parse(other.destinationArn()) instanceof Valid<Arn>(Arn told))) {
      return "";
    }
    String name = bucket.replace('.', '-') + "-new-objects";
    var topic = new Arn(told.partition(), "sns", told.region(), told.account(), name);
    String region = " --region " + told.region();
    List<String> lines = new ArrayList<>();
    lines.add("aws sns create-topic" + region + " --name " + name);
    lines.add(
        "aws sns set-topic-attributes%s --topic-arn %s --attribute-name Policy --attribute-value '%s'"
            .formatted(region, topic, policy(topic, bucket)));
    lines.add(subscribe(region, topic, other));
    return String.join("\n", lines);
  }

  /** A queue is given S3's own message, as before; a function always gets it in an envelope. */
  private static String subscribe(String region, Arn topic, NotificationRule other) {
    boolean queue = other.kind() == NotificationRule.Kind.QUEUE;
    return "aws sns subscribe%s --topic-arn %s --protocol %s --notification-endpoint %s%s"
        .formatted(
            region,
            topic,
            queue ? "sqs" : "lambda",
            other.destinationArn(),
            queue ? " --attributes RawMessageDelivery=true" : "");
  }

  private static String policy(Arn topic, String bucket) {
    return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
        "Principal":{"Service":"s3.amazonaws.com"},"Action":"sns:Publish","Resource":"%s",\
        "Condition":{"ArnEquals":{"aws:SourceArn":"arn:%s:s3:::%s"},\
        "StringEquals":{"aws:SourceAccount":"%s"}}}]}"""
        .formatted(topic, topic.partition(), bucket, topic.account());
  }
}
