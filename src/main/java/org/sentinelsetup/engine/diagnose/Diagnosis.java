package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadBucket;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadQueue;
import org.sentinelsetup.engine.diagnose.ExistingSetup.Trusted;
import org.sentinelsetup.engine.notification.RuleReach;
import org.sentinelsetup.engine.permissions.ForDiagnosis;
import org.sentinelsetup.engine.policy.IdentityGrant;
import org.sentinelsetup.engine.preflight.TokenCheck;
import org.sentinelsetup.model.Diagnosed;
import org.sentinelsetup.model.DiagnosisTarget;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.QueueAlarm;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.RolePolicy;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackResource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.Trail;

/**
 * Diagnoses a connection from its role or its stack, whoever made it: AWS's sample, Microsoft's
 * script, Terraform, a person. Only reads. What belongs to it is found by what the role may read,
 * and by the stack.
 */
public final class Diagnosis {
  private static final String ROLE_OUTPUT = "SentinelRoleArn";
  private static final String QUEUE_OUTPUT = "SentinelSQS";
  private static final String AWS_S3 = "alias/aws/s3";

  private final AccountClients aws;
  private final Region region;
  private final Identity caller;
  private final Reader reader;

  /**
   * Diagnoses in an account and Region.
   *
   * @param access the roles that were taken
   * @param region where the stack and the alarms are
   */
  public Diagnosis(Access access, Region region) {
    this.region = region;
    this.aws = access.in(region.id());
    this.caller = aws.sts().whoAmI();
    this.reader = new Reader(access, aws, caller.account());
  }

  /**
   * Diagnoses.
   *
   * @param target the role or the stack
   * @return what is wrong, what is right and what could not be read
   * @throws ProblemException when there is no such stack, or the role is another account's
   */
  public Diagnosed diagnose(DiagnosisTarget target) {
    return switch (target) {
      case DiagnosisTarget.Role role -> {
        if (!role.arn().account().equals(caller.account())) {
          throw new ProblemException(
              "problem.diagnose-elsewhere", role.arn().account(), caller.account());
        }
        Part<List<StackDescription>> stacks =
            Part.read(
                "cloudformation:DescribeStacks", region.id(), () -> aws.cloudFormation().stacks());
        Optional<StackDescription> stack =
            stacks.ifRead().stream()
                .flatMap(List::stream)
                .filter(one -> one.outputs().containsValue(role.arn().toString()))
                .findFirst();
        yield of(
            role.arn().toString(), role.name(), stack, List.of(), stacks.judged(_ -> List.of()));
      }
      case DiagnosisTarget.Stack(String name) -> {
        StackDescription stack =
            aws.cloudFormation()
                .describe(name)
                .orElseThrow(
                    () -> new ProblemException("problem.stack-unknown", name, region.id()));
        Part<List<StackResource>> resources =
            Part.read(
                "cloudformation:ListStackResources",
                stack.name(),
                () -> aws.cloudFormation().resources(stack.id()));
        List<StackResource> known = resources.ifRead().orElse(List.of());
        List<Finding> unread = resources.judged(_ -> List.of());
        yield role(stack, known)
            .map(role -> of(stack.name(), role, Optional.of(stack), known, unread))
            .orElseGet(
                () ->
                    diagnosed(
                        stack.name(),
                        Optional.of(stack),
                        unread.isEmpty()
                            ? List.of(
                                Finding.blocker(
                                    Text.of("diagnose.stack-no-role", stack.name()),
                                    Text.of("diagnose.stack-no-role-fix")))
                            : unread));
      }
    };
  }

  /** The role of a stack, whatever it is called in the template. */
  private static Optional<String> role(StackDescription stack, List<StackResource> resources) {
    Optional<String> output =
        Optional.ofNullable(stack.outputs().get(ROLE_OUTPUT))
            .map(arn -> arn.substring(arn.lastIndexOf('/') + 1));
    List<String> roles = physicalIds(resources, "AWS::IAM::Role");
    return output
        .or(() -> roles.stream().filter(name -> name.startsWith("OIDC_")).findFirst())
        .or(() -> roles.stream().findFirst());
  }

  private static List<String> physicalIds(List<StackResource> resources, String type) {
    return resources.stream()
        .filter(resource -> resource.type().equals(type))
        .flatMap(resource -> Stream.ofNullable(resource.physicalId()))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private Diagnosed of(
      String what,
      String roleName,
      Optional<StackDescription> stack,
      List<StackResource> resources,
      List<Finding> unread) {
    Part<Optional<RoleDescription>> read =
        Part.read("iam:GetRole", roleName, () -> aws.iam().role(roleName));
    List<Finding> findings = new ArrayList<>(unread);
    findings.addAll(
        read.judged(
            found ->
                found
                    .map(role -> Rules.of(setup(role, stack, resources)))
                    .orElseGet(
                        () ->
                            List.of(
                                Finding.blocker(
                                    Text.of("diagnose.role-none", roleName),
                                    Text.of("diagnose.role-none-fix"))))));
    return diagnosed(what, stack, findings);
  }

  private Diagnosed diagnosed(
      String what, Optional<StackDescription> stack, List<Finding> findings) {
    return new Diagnosed(
        what,
        findings,
        stack.filter(Established::is).map(one -> new Established(one).name()).orElse(null),
        ForDiagnosis.policy(region, caller.account()));
  }

  private ExistingSetup setup(
      RoleDescription role, Optional<StackDescription> stack, List<StackResource> resources) {
    List<Part<RolePolicy>> policies = reader.policies(role.name());
    IdentityGrant rights = ExistingSetup.rights(policies);
    List<String> bucketNames = AccessRules.buckets(rights);
    List<ReadQueue> queues = queues(role, rights, stack, resources, bucketNames);
    List<ReadBucket> buckets =
        (bucketNames.isEmpty() ? bucketsOf(queues) : bucketNames)
            .stream().map(reader::bucket).toList();
    Part<List<Trail>> trails =
        Part.read("cloudtrail:DescribeTrails", region.id(), () -> aws.cloudTrail().trails());
    Part<List<QueueAlarm>> alarms =
        Part.read(
            "cloudwatch:DescribeAlarms",
            region.id(),
            () ->
                aws.cloudWatch().queueAlarms().stream().filter(one -> isOn(one, queues)).toList());
    return new ExistingSetup(
        region.id(),
        role,
        policies,
        providers(role),
        queues,
        buckets,
        trails,
        reader.keys(keys(rights, buckets, trails)),
        alarms,
        alarms.ifRead().stream()
            .flatMap(List::stream)
            .flatMap(alarm -> alarm.actions().stream())
            .filter(arn -> arn.contains(":sns:"))
            .distinct()
            .map(reader::topic)
            .toList(),
        TokenCheck.matters(region.id())
            ? Optional.of(
                Part.read(
                    "iam:GetAccountSummary", caller.account(), () -> aws.iam().accountSummary()))
            : Optional.empty());
  }

  private List<Trusted> providers(RoleDescription role) {
    return ExistingSetup.document(role.trustPolicy()).stream()
        .flatMap(policy -> policy.statements().stream())
        .flatMap(statement -> statement.principals("Federated").stream())
        .filter(arn -> arn.contains(":oidc-provider/"))
        .distinct()
        .map(
            arn ->
                new Trusted(
                    arn,
                    Part.readIfThere(
                        "iam:GetOpenIDConnectProvider", arn, () -> aws.iam().provider(arn))))
        .toList();
  }

  /**
   * The queues the role may read; those of the stack when its policies do not tell; those the
   * buckets tell when their policies let the role in.
   */
  private List<ReadQueue> queues(
      RoleDescription role,
      IdentityGrant rights,
      Optional<StackDescription> stack,
      List<StackResource> resources,
      List<String> buckets) {
    List<String> named = AccessRules.queues(rights);
    if (!named.isEmpty()) {
      return named.stream().map(reader::queue).toList();
    }
    List<String> ofStack =
        stack.map(StackDescription::outputs).map(all -> all.get(QUEUE_OUTPUT)).stream().toList();
    List<ReadQueue> found =
        (ofStack.isEmpty() ? physicalIds(resources, "AWS::SQS::Queue") : ofStack)
            .stream().map(this::queueArn).map(reader::queue).toList();
    List<String> endings =
        found.stream()
            .flatMap(one -> one.queue().ifRead().stream())
            .flatMap(Optional::stream)
            .flatMap(one -> Stream.ofNullable(one.redrive()))
            .map(redrive -> redrive.targetArn())
            .toList();
    List<ReadQueue> first = found.stream().filter(queue -> !endings.contains(queue.arn())).toList();
    return first.isEmpty() ? told(role, buckets) : first;
  }

  private List<ReadQueue> told(RoleDescription role, List<String> buckets) {
    return buckets.stream()
        .map(reader::bucket)
        .flatMap(bucket -> bucket.notification().ifRead().stream())
        .flatMap(told -> RuleReach.of(told).stream())
        .map(RuleReach::destinationArn)
        .filter(arn -> arn.contains(":sqs:"))
        .distinct()
        .map(reader::queue)
        .filter(
            queue ->
                queue
                    .queue()
                    .ifRead()
                    .flatMap(one -> one)
                    .map(QueueDescription::policy)
                    .filter(policy -> policy.contains(role.arn()))
                    .isPresent())
        .toList();
  }

  /** The end of a queue's address is its name. */
  private String queueArn(String url) {
    return String.join(
        ":",
        "arn",
        region.partition().id(),
        "sqs",
        region.id(),
        caller.account(),
        url.substring(url.lastIndexOf('/') + 1));
  }

  /** The buckets a queue's policy names. */
  private static List<String> bucketsOf(List<ReadQueue> queues) {
    return queues.stream()
        .flatMap(queue -> queue.queue().ifRead().stream())
        .flatMap(Optional::stream)
        .flatMap(queue -> Stream.ofNullable(queue.policy()))
        .flatMap(text -> ExistingSetup.document(text).stream())
        .flatMap(policy -> policy.statements().stream())
        .flatMap(statement -> statement.conditions().stream())
        .flatMap(condition -> condition.values().stream())
        .filter(value -> value.contains(":s3:::") && !value.contains("*"))
        .map(value -> value.substring(value.indexOf(":s3:::") + ":s3:::".length()))
        .distinct()
        .toList();
  }

  private static List<String> keys(
      IdentityGrant rights, List<ReadBucket> buckets, Part<List<Trail>> trails) {
    Stream<String> defaults =
        buckets.stream()
            .flatMap(bucket -> bucket.encryption().ifRead().stream())
            .filter(encryption -> encryption.algorithm().startsWith("aws:kms"))
            .map(encryption -> encryption.kmsKeyId() == null ? AWS_S3 : encryption.kmsKeyId());
    Stream<String> ofTrails =
        trails.ifRead().stream()
            .flatMap(List::stream)
            .filter(trail -> buckets.stream().anyMatch(one -> one.name().equals(trail.bucket())))
            .flatMap(trail -> Stream.ofNullable(trail.kmsKeyId()));
    return Stream.of(defaults, ofTrails, AccessRules.keys(rights).stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  private static boolean isOn(QueueAlarm alarm, List<ReadQueue> queues) {
    return queues.stream()
        .anyMatch(
            queue ->
                alarm.queues().contains(queue.name())
                    || queue
                        .queue()
                        .ifRead()
                        .flatMap(one -> one)
                        .map(QueueDescription::redrive)
                        .filter(
                            redrive ->
                                alarm.queues().stream()
                                    .anyMatch(name -> redrive.targetArn().endsWith(":" + name)))
                        .isPresent());
  }
}
