package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Identities.Account;

/** The world as it is before anybody connects anything, with its usual names. */
public final class Seed {
  /** Where people of the demo sign in. */
  public static final String START_URL = "https://acme.awsapps.com/start";

  /** The Region of Identity Center. */
  public static final String SSO_REGION = "eu-central-1";

  /** The Region of the log bucket. */
  public static final String LOG_REGION = "eu-west-1";

  /** The account with the log bucket. */
  public static final String LOGGING = "111122223333";

  /** The management account of the organisation. */
  public static final String MANAGEMENT = "444455556666";

  /** An account with nothing to connect. */
  public static final String WORKLOADS = "777788889999";

  /** The accounts something happens in. */
  public static final List<String> USUAL = List.of(LOGGING, MANAGEMENT, WORKLOADS);

  /** The organisation. */
  public static final String ORGANISATION = "o-a1b2c3d4e5";

  /** The organisation's trail. */
  public static final String TRAIL = "acme-org-trail";

  /** The bucket the trail writes to. */
  public static final String LOG_BUCKET = "acme-org-logs";

  /** What the role {@code SentinelDeploy} wants to hear. */
  public static final String EXTERNAL_ID = "acme-7f3a";

  static final String EVERYTHING =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
  private static final String KEYS =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
      "Action":["kms:*","sts:GetCallerIdentity"],"Resource":"*"}]}""";
  private static final String ASSUMING =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
      "Action":["kms:*","sts:AssumeRole","sts:GetCallerIdentity"],"Resource":"*"}]}""";
  static final String READING =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*",
      "kms:Describe*","kms:Decrypt","kms:Get*","kms:List*","iam:Get*","iam:List*","sqs:Get*","sqs:List*",
      "sns:Get*","sns:List*","cloudformation:Describe*","cloudformation:Get*",
      "cloudformation:List*","cloudwatch:Describe*","cloudwatch:Get*","cloudwatch:List*",
      "cloudtrail:DescribeTrails","cloudtrail:LookupEvents"],"Resource":"*"}]}""";

  private Seed() {}

  /** Fills an empty world. */
  public static void plant(World world) {
    if (world.scenario() == Scenario.FOREIGN_CONNECTION) {
      SeedForeign.plantStack(world);
    }
    Identities people = world.identities();
    if (world.scenario() == Scenario.LARGE_ORGANISATION) {
      SeedLarge.plantAccounts(world, SeedLarge.ACCOUNTS / 2);
    }
    Account logging = people.account(LOGGING, "Log archive", "log-archive@example.com");
    Account management = people.account(MANAGEMENT, "Management", "management@example.com");
    Account workloads = people.account(WORKLOADS, "Workloads", "workloads@example.com");
    assign(world, logging, "LogAdmin", EVERYTHING);
    assign(world, logging, "ReadOnly", READING);
    assign(world, management, "KeyAdmin", KEYS);
    assign(world, management, "OrgAdmin", ASSUMING, Ids.of("OrgAdmin"));
    assign(world, workloads, "ReadOnly", READING);
    SeedKeys.plant(world);
    SeedIam.plant(world);
    SeedBuckets.plant(world);
    if (world.scenario() == Scenario.FOREIGN_CONNECTION) {
      SeedForeign.plantByHand(world);
    }
    if (world.scenario() == Scenario.LARGE_ORGANISATION) {
      SeedLarge.plantAccounts(world, SeedLarge.ACCOUNTS);
      SeedLarge.plantBuckets(world);
      SeedLarge.plantKeys(world);
    }
    if (world.scenario() == Scenario.MIXED_LOGS) {
      SeedMixed.plant(world);
    }
    SeedLogs.plant(world);
    SeedYesterday.plant(world);
  }

  private static void assign(World world, Account account, String set, String permissions) {
    assign(world, account, set, permissions, world.ids());
  }

  static void assign(World world, Account account, String set, String permissions, Ids ids) {
    String arn =
        world
            .landscape()
            .partition()
            .role(
                account.id(),
                "aws-reserved/sso.amazonaws.com/%s/AWSReservedSSO_%s_%s"
                    .formatted(world.landscape().ssoRegion(), set, ids.hex(16)));
    Instant longAgo = world.clock().now().minus(Duration.ofDays(400));
    Identities people = world.identities();
    people.assign(account, set, people.role(arn, permissions, longAgo, ids));
  }
}
