package org.sentinelsetup.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.Shell;
import org.sentinelsetup.engine.notification.NotificationJson;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Text;

/**
 * A change as a command of the AWS CLI.
 *
 * @param what what it does
 * @param file the file it reads, null when it reads none
 * @param line the command, for a POSIX shell
 */
record Command(Text what, @Nullable File file, String line) {
  private static final String NEXT = " \\\n  ";

  /**
   * A file to save first.
   *
   * @param name its name
   * @param content what it is to hold
   */
  record File(String name, String content) {}

  /**
   * The commands, in the order the changes are applied; none for what is already as it should be.
   */
  static List<Command> of(Plan plan) {
    return of(
        plan.changes(), plan.inputs().caller().account(), plan.inputs().source().region().id());
  }

  /** The commands of changes in an account and Region. */
  static List<Command> of(List<PlannedChange> changes, String account, String region) {
    return changes.stream()
        .filter(change -> !change.nothingToDo())
        .map(
            change ->
                switch (change) {
                  case PlannedChange.Stack stack -> stack(stack, region);
                  case PlannedChange.StackRemoval stack -> removal(stack, region);
                  case PlannedChange.ProviderAudience audience -> audience(audience);
                  case PlannedChange.KeyPolicy policy -> keyPolicy(policy, account);
                  case PlannedChange.Notification told -> notification(told, region);
                })
        .toList();
  }

  private static Command stack(PlannedChange.Stack stack, String region) {
    List<String> parts = new ArrayList<>();
    parts.add("aws cloudformation deploy --region " + region);
    parts.add("--stack-name " + stack.name());
    parts.add("--template-file sentinel-integration.yaml");
    parts.add("--capabilities CAPABILITY_NAMED_IAM");
    if (stack.serviceRole() != null) {
      parts.add("--role-arn " + stack.serviceRole());
    }
    if (!stack.tags().isEmpty()) {
      parts.add("--tags");
      stack.tags().forEach(tag -> parts.add("  " + Shell.quoted(tag.key() + "=" + tag.value())));
    }
    parts.add("--parameter-overrides");
    stack.parameters().forEach(one -> parts.add(Shell.quoted(one.name() + "=" + one.value())));
    String deploy = String.join(NEXT, parts);
    return new Command(
        Text.of("ui.review.command-stack"),
        new File("sentinel-integration.yaml", stack.template()),
        stack.protect() ? deploy + "\n" + protection(stack.name(), region, true) : deploy);
  }

  private static String protection(String stack, String region, boolean on) {
    return String.join(
        NEXT,
        "aws cloudformation update-termination-protection --region " + region,
        "--stack-name " + stack,
        on ? "--enable-termination-protection" : "--no-enable-termination-protection");
  }

  private static Command removal(PlannedChange.StackRemoval stack, String region) {
    String delete =
        String.join(
            NEXT,
            "aws cloudformation delete-stack --region " + region,
            "--stack-name " + stack.name());
    String lift = protection(stack.name(), region, false);
    return new Command(
        Text.of("ui.review.command-removal"),
        null,
        stack.protectedNow() ? lift + "\n" + delete : delete);
  }

  private static Command audience(PlannedChange.ProviderAudience change) {
    Stream<String> added =
        change.after().stream()
            .filter(one -> !change.before().contains(one))
            .map(one -> audience("add-client-id-to", change.providerArn(), one));
    Stream<String> removed =
        change.before().stream()
            .filter(one -> !change.after().contains(one))
            .map(one -> audience("remove-client-id-from", change.providerArn(), one));
    return new Command(
        Text.of("ui.review.command-audience"),
        null,
        Stream.concat(added, removed).collect(Collectors.joining("\n")));
  }

  private static String audience(String verb, String provider, String audience) {
    return String.join(
        NEXT,
        "aws iam " + verb + "-open-id-connect-provider",
        "--open-id-connect-provider-arn " + provider,
        "--client-id " + audience);
  }

  private static Command keyPolicy(PlannedChange.KeyPolicy policy, String account) {
    String owner = policy.keyArn().split(":", -1)[4];
    String id = policy.keyArn().substring(policy.keyArn().lastIndexOf('/') + 1);
    String file = "key-policy-" + id + ".json";
    return new Command(
        owner.equals(account)
            ? Text.of("ui.review.command-key")
            : Text.of("ui.review.command-key-elsewhere", owner),
        new File(file, policy.after()),
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
        new File("notifications.json", NotificationJson.of(change.after())),
        String.join(
            NEXT,
            "aws s3api put-bucket-notification-configuration --region " + region,
            "--bucket " + change.bucket(),
            "--expected-bucket-owner " + change.owner(),
            "--notification-configuration file://notifications.json"));
  }
}
