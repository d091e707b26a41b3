package org.sentinelsetup.engine.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.OneCallRole;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.SetupInputs;

/**
 * The permissions that making one plan, carrying it out and watching it take, and no more.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/">which action
 *     takes which resource</a>
 */
public final class LeastPrivilege {
  private final Plan plan;
  private final Arns arns;
  private final String account;

  private LeastPrivilege(Plan plan) {
    this.plan = plan;
    this.arns = Arns.of(plan);
    this.account = plan.inputs().caller().account();
  }

  /**
   * The permissions of a plan, without those to look into a log.
   *
   * @param plan the plan
   * @return a policy for the role that deploys, and for one of each other account
   */
  public static Permissions of(Plan plan) {
    return of(plan, false);
  }

  /**
   * The permissions of a plan.
   *
   * @param plan the plan
   * @param formatCheck whether the newest log is fetched and looked into as well
   * @return a policy for the role that deploys, and for one of each other account
   */
  public static Permissions of(Plan plan, boolean formatCheck) {
    var least = new LeastPrivilege(plan);
    return new Permissions(
        Statement.policy(least.deploying(formatCheck)), least.serviceRole(), least.elsewhere());
  }

  private Optional<String> serviceRole() {
    return plan.changes().stream()
        .filter(PlannedChange.Stack.class::isInstance)
        .map(PlannedChange.Stack.class::cast)
        .filter(stack -> stack.serviceRole() != null && !stack.nothingToDo())
        .map(stack -> Statement.policy(new ForStack(stack, arns).resources()))
        .findFirst();
  }

  private List<Statement> deploying(boolean formatCheck) {
    List<Statement> all = new ArrayList<>(looking(formatCheck));
    all.addAll(ForPreflight.statements(arns));
    for (PlannedChange change : plan.changes()) {
      if (change instanceof PlannedChange.Stack stack) {
        all.addAll(new ForStack(stack, arns).statements());
      }
      if (change instanceof PlannedChange.ProviderAudience audience) {
        all.add(
            Statement.on(
                audience.providerArn(), "AddAudience", "iam:AddClientIDToOpenIDConnectProvider"));
      }
    }
    all.addAll(keyPolicies(keyChanges(account)));
    all.addAll(notification());
    all.addAll(oneCall(account));
    all.addAll(watching());
    all.addAll(ForAlert.looking(arns.topic()));
    return all;
  }

  /**
   * What is looked at before there is a plan. Who is signed in needs no permission
   * (docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).
   */
  private List<Statement> looking(boolean formatCheck) {
    LogSource source = plan.inputs().source();
    List<String> keys = source.keys().stream().map(KeyInUse::arn).toList();
    List<Statement> all = new ArrayList<>();
    // None of these takes a resource: list_awscloudtrail.html,
    // list_awsidentityandaccessmanagementiam.html and list_amazons3.html of
    // docs.aws.amazon.com/service-authorization/latest/reference/.
    all.add(
        Statement.onAnything(
            "LookAround",
            "cloudtrail:DescribeTrails",
            "iam:ListOpenIDConnectProviders",
            "s3:ListAllMyBuckets"));
    all.add(
        Statement.on(
            arns.bucket(),
            "LookAtBucket",
            "s3:GetBucketLocation",
            "s3:GetBucketNotification",
            "s3:GetBucketPolicy",
            "s3:GetEncryptionConfiguration",
            "s3:ListBucket"));
    all.add(Statement.on(keys, "LookAtKeys", "kms:DescribeKey"));
    if (source.newest() != null || formatCheck) {
      // How an object is encrypted is told to whoever may get it
      // (docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
      all.add(Statement.on(arns.logs(), "LookAtNewestLog", "s3:GetObject"));
    }
    if (formatCheck) {
      String s3 = "s3.%s.%s".formatted(source.region(), source.region().partition().dnsSuffix());
      all.add(
          new Statement(
              "LookIntoNewestLog", List.of("kms:Decrypt"), keys, Map.of("kms:ViaService", s3)));
    }
    return all;
  }

  /** A policy is read to be previewed, even when there is nothing to write. */
  private static List<Statement> keyPolicies(Collection<PlannedChange.KeyPolicy> changes) {
    return List.of(
        Statement.on(arns(changes, false), "ReadKeyPolicy", "kms:GetKeyPolicy"),
        Statement.on(arns(changes, true), "ChangeKeyPolicy", "kms:PutKeyPolicy"));
  }

  private static List<String> arns(
      Collection<PlannedChange.KeyPolicy> changes, boolean onlyWritten) {
    return changes.stream()
        .filter(change -> !onlyWritten || !change.nothingToDo())
        .map(PlannedChange.KeyPolicy::keyArn)
        .toList();
  }

  /** Where another role makes this one change, ours need not be able to. */
  private List<Statement> notification() {
    boolean writes =
        plan.inputs().oneCall() == null
            && plan.changes().stream()
                .anyMatch(
                    change ->
                        change instanceof PlannedChange.Notification && !change.nothingToDo());
    return writes
        ? List.of(
            Statement.on(
                arns.bucket(),
                "ChangeNotification",
                "s3:GetBucketNotification",
                "s3:PutBucketNotification"))
        : List.of();
  }

  private List<Statement> oneCall(String through) {
    SetupInputs inputs = plan.inputs();
    @Nullable OneCallRole oneCall = inputs.oneCall();
    return oneCall != null && oneCall.through().equals(through)
        ? List.of(Statement.on(oneCall.role().arn(), "TakeOneCallRole", "sts:AssumeRole"))
        : List.of();
  }

  /** What is watched once the connection is there; the bucket's list belongs to it too. */
  private List<Statement> watching() {
    return List.of(
        // Takes no resource:
        // docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html
        Statement.onAnything("WatchQueue", "cloudwatch:GetMetricData"),
        // Nor does this: list_awscloudtrail.html there. Without it who came stays unknown.
        Statement.onAnything("WatchVisits", "cloudtrail:LookupEvents"),
        Statement.on(
            arns.deadLetterQueue(),
            "WatchDeadLetters",
            "sqs:GetQueueAttributes",
            "sqs:ListMessageMoveTasks"),
        Statement.on(arns.role(), "WatchRole", "iam:GetRole"),
        Statement.on(arns.bucket(), "WatchLogs", "s3:ListBucket"));
  }

  private List<ForAccount> elsewhere() {
    Map<String, List<Statement>> all = new LinkedHashMap<>();
    for (PlannedChange.KeyPolicy key : keyChanges()) {
      String owner = owner(key);
      if (!owner.equals(account) && !key.nothingToDo()) {
        all.computeIfAbsent(owner, this::keysOf);
      }
    }
    @Nullable OneCallRole oneCall = plan.inputs().oneCall();
    if (oneCall != null && !oneCall.through().equals(account)) {
      all.computeIfAbsent(oneCall.through(), _ -> new ArrayList<>())
          .addAll(oneCall(oneCall.through()));
    }
    return all.entrySet().stream()
        .map(one -> new ForAccount(one.getKey(), Statement.policy(one.getValue())))
        .toList();
  }

  private List<Statement> keysOf(String owner) {
    List<PlannedChange.KeyPolicy> changes = keyChanges(owner);
    List<Statement> all = new ArrayList<>(keyPolicies(changes));
    all.add(Statement.on(arns(changes, false), "LookAtKeys", "kms:DescribeKey"));
    return all;
  }

  private List<PlannedChange.KeyPolicy> keyChanges(String owner) {
    return keyChanges().stream().filter(change -> owner(change).equals(owner)).toList();
  }

  private List<PlannedChange.KeyPolicy> keyChanges() {
    return plan.changes().stream()
        .filter(PlannedChange.KeyPolicy.class::isInstance)
        .map(PlannedChange.KeyPolicy.class::cast)
        .toList();
  }

  private static String owner(PlannedChange.KeyPolicy change) {
    return KeyClients.arn(change.keyArn()).account();
  }
}
