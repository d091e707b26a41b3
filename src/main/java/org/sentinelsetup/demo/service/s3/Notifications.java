package org.sentinelsetup.demo.service.s3;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.service.Recorder;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.NotificationRules.Kind;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.sentinelsetup.demo.state.Trails.Resource;

/**
 * Get and PutBucketNotificationConfiguration. A put replaces everything, or nothing when anything
 * in it is refused. Wordings: github.com/aws/aws-cli/issues/2387 and
 * github.com/aws/aws-cli/issues/8162
 */
final class Notifications {
  private static final int MOST_RULES = 100;
  private static final Map<Kind, String> SERVICES =
      Map.of(Kind.TOPIC, "sns", Kind.QUEUE, "sqs", Kind.FUNCTION, "lambda");
  private static final Pattern ARN =
      Pattern.compile("(arn:[a-z-]+):(\\w+):([a-z0-9-]+):(\\d{12}):.+");

  private final World world;
  private final Doors doors;

  Notifications(World world, Doors doors) {
    this.world = world;
    this.doors = doors;
  }

  Reply get(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    doors.permit(call, "s3:GetBucketNotification", bucket, bucket.arn());
    return S3.xml(
        "NotificationConfiguration", root -> NotificationXml.write(bucket.notifications(), root));
  }

  Reply put(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    doors.permit(call, "s3:PutBucketNotification", bucket, bucket.arn());
    if (bucket.isColliding()) {
      // github.com/hashicorp/terraform-provider-aws/issues/7628
      throw new Fault(
          "OperationAborted",
          409,
          "A conflicting conditional operation is currently in progress against this resource."
              + " Please try again.");
    }
    NotificationRules rules =
        NotificationXml.read(call.request().text(), () -> world.ids().token(48));
    check(rules, bucket);
    if (!"true".equals(call.request().header("x-amz-skip-destination-validation"))) {
      validate(rules, bucket);
    }
    bucket.notifications(rules);
    rules.rules().stream()
        .filter(rule -> rule.kind() != Kind.FUNCTION)
        .map(Rule::target)
        .distinct()
        .forEach(queue -> world.buckets().sendTest(queue, bucket));
    Recorder.write(
        world,
        call,
        "s3.amazonaws.com",
        "PutBucketNotification",
        Map.of("bucketName", bucket.name()),
        List.of(new Resource("AWS::S3::Bucket", bucket.arn())));
    return Reply.empty(200);
  }

  private static void check(NotificationRules rules, Bucket bucket) {
    if (rules.rules().size() > MOST_RULES) {
      throw invalid("A bucket takes at most " + MOST_RULES + " rules.");
    }
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules.rules()) {
      var arn = ARN.matcher(rule.target());
      if (!arn.matches()
          || !bucket.arn().startsWith(arn.group(1) + ":")
          || !arn.group(2).equals(SERVICES.get(rule.kind()))) {
        throw invalid("The ARN could not be parsed")
            .with("ArgumentName", argument(rule.kind()))
            .with("ArgumentValue", rule.target());
      }
      if (!arn.group(3).equals(bucket.place().region())) {
        throw invalid("The destination lies in another Region than the bucket.")
            .with("ArgumentName", argument(rule.kind()))
            .with("ArgumentValue", rule.target());
      }
      if (!ids.add(rule.id())) {
        throw invalid("Two rules have the Id " + rule.id() + ".");
      }
    }
    if (rules.isAmbiguous()) {
      throw invalid(
          "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if"
              + " the prefixes are overlapping for the same event type.");
    }
  }

  private void validate(NotificationRules rules, Bucket bucket) {
    Fault fault = invalid("Unable to validate the following destination configurations");
    int refused = 0;
    Set<String> seen = new HashSet<>();
    for (Rule rule : rules.rules()) {
      Optional<String> why = world.buckets().refusal(rule.kind(), rule.target(), bucket);
      if (why.isPresent() && seen.add(rule.target())) {
        refused++;
        fault
            .with("ArgumentName" + refused, rule.target())
            .with("ArgumentValue" + refused, why.get());
      }
    }
    if (refused > 0) {
      throw fault;
    }
  }

  private static String argument(Kind kind) {
    return switch (kind) {
      case TOPIC -> "Topic";
      case QUEUE -> "Queue";
      case FUNCTION -> "CloudFunction";
    };
  }

  private static Fault invalid(String message) {
    return new Fault("InvalidArgument", 400, message);
  }
}
