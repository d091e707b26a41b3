package org.sentinelsetup.engine.permissions;

import java.util.List;
import org.sentinelsetup.engine.template.ConnectionNames;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Plan;

/**
 * The ARNs of all that a plan reads and writes.
 *
 * @param plan the plan
 * @param names what its things are called
 */
record Arns(Plan plan, ConnectionNames names) {
  static Arns of(Plan plan) {
    return new Arns(
        plan,
        ConnectionNames.of(
            plan.inputs().suffix(),
            plan.inputs().source().region(),
            plan.inputs().caller().account(),
            plan.inputs().options()));
  }

  /** The stack whatever id it gets. */
  String stack() {
    return here("cloudformation", "stack/" + names.stack() + "/*");
  }

  /** The change sets this program makes. */
  String changeSets() {
    return here("cloudformation", "changeSet/sentinel-setup-*/*");
  }

  String bucket() {
    return "arn:%s:s3:::%s".formatted(partition(), source().bucket());
  }

  String logs() {
    return bucket() + "/" + source().prefix() + "*";
  }

  String role() {
    return plan.roleArn();
  }

  /** The provider that the stack makes. */
  String provider() {
    return plan.inputs()
        .cloud()
        .providerArn(source().region().partition(), plan.inputs().caller().account());
  }

  List<String> queues() {
    return List.of(names.queueArn().toString(), deadLetterQueue());
  }

  String deadLetterQueue() {
    return here("sqs", names.deadLetterQueue());
  }

  String topic() {
    return names.topicArn().toString();
  }

  String alarms() {
    return here("cloudwatch", "alarm:" + names.stack() + "-*");
  }

  private LogSource source() {
    return plan.inputs().source();
  }

  private String partition() {
    return source().region().partition().id();
  }

  private String here(String service, String resource) {
    return String.join(
        ":",
        "arn",
        partition(),
        service,
        source().region().id(),
        plan.inputs().caller().account(),
        resource);
  }
}
