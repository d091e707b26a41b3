package org.sentinelsetup.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/**
 * A change as a command of the AWS CLI.
 *
 * @param what what it does
 * @param file the name of the file it reads
 * @param content what to save in that file
 * @param line the command, for a POSIX shell
 */
record Command(Text what, String file, String content, String line) {
  private static final String NEXT = " \\\n  ";

  /**
   * The commands, in the order the changes are applied; none for what is already as it should be.
   */
  static List<Command> of(Plan plan) {
    String region = plan.inputs().source().region().id();
    return plan.changes().stream()
        .filter(change -> !change.nothingToDo())
        .map(
            change ->
                switch (change) {
                  case PlannedChange.Stack stack -> stack(stack, region);
                  case PlannedChange.KeyPolicy policy ->
                      keyPolicy(policy, plan.inputs().caller().account());
                  case PlannedChange.Notification told -> notification(told, region);
                })
        .toList();
  }

  private static Command stack(PlannedChange.Stack stack, String region) {
    Stream<String> head =
        Stream.of(
            "aws cloudformation deploy --region " + region,
            "--stack-name " + stack.name(),
            "--template-file sentinel-integration.yaml",
            "--capabilities CAPABILITY_NAMED_IAM",
            "--parameter-overrides");
    Stream<String> values =
        stack.parameters().stream().map(one -> quoted(one.name() + "=" + one.value()));
    return new Command(
        Text.of("ui.review.command-stack"),
        "sentinel-integration.yaml",
        stack.template(),
        Stream.concat(head, values).collect(Collectors.joining(NEXT)));
  }

  private static Command keyPolicy(PlannedChange.KeyPolicy policy, String account) {
    String owner = policy.keyArn().split(":", -1)[4];
    String id = policy.keyArn().substring(policy.keyArn().lastIndexOf('/') + 1);
    String file = "key-policy-" + id + ".json";
    return new Command(
        owner.equals(account)
            ? Text.of("ui.review.command-key")
            : Text.of("ui.review.command-key-elsewhere", owner),
        file,
        policy.after(),
        String.join(
            NEXT,
            "aws kms put-key-policy --region " + policy.keyArn().split(":", -1)[3],
            "--key-id " + policy.keyArn(),
            "--policy-name default",
            "--policy file://" + file));
  }

  private static Command notification(PlannedChange.Notification change, String region) {
    return new Command(
        Text.of("ui.review.command-notification"),
        "notifications.json",
        NotificationJson.of(change.after()),
        String.join(
            NEXT,
            "aws s3api put-bucket-notification-configuration --region " + region,
            "--bucket " + change.bucket(),
            "--expected-bucket-owner " + change.owner(),
            "--notification-configuration file://notifications.json"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
