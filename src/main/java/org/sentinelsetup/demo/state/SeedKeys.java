package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Keys.Manager;
import org.sentinelsetup.demo.state.Keys.StoredKey;
import org.sentinelsetup.demo.state.Keys.Use;

/** The key the logs are encrypted with, who it already serves, and the keys beside it. */
public final class SeedKeys {
  /** Its id, in whichever account it lives. */
  public static final String KEY_ID = "1111aaaa-22bb-33cc-44dd-5555eeee6666";

  private static final String NO_PERMISSIONS =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:GetCallerIdentity",\
      "Resource":"*"}]}""";

  private SeedKeys() {}

  static void plant(World world) {
    Instant longAgo = world.clock().now().minus(Duration.ofDays(400));
    Landscape names = world.landscape();
    Partition partition = names.partition();
    String owner = names.keyOwner();
    Place place = new Place(owner, names.region());
    String admins = partition.role(owner, "KeyAdmins");
    String reader = partition.role(Seed.LOGGING, "LogReader");
    world.identities().role(admins, NO_PERMISSIONS, longAgo);
    world.identities().role(reader, NO_PERMISSIONS, longAgo);
    Keys keys = world.keys();
    keys.add(
        place,
        KEY_ID,
        "Organisation trail",
        Manager.CUSTOMER,
        longAgo,
        policy(names, admins, owner.equals(Seed.LOGGING) ? reader : partition.root(Seed.LOGGING)));
    keys.alias(place, "alias/acme-logs", Optional.of(KEY_ID));
    Place logs = names.logs();
    String managed = "2222aaaa-22bb-33cc-44dd-5555eeee6666";
    keys.add(logs, managed, "Default key of S3", Manager.AWS, longAgo, managedPolicy(partition));
    keys.alias(logs, "alias/aws/s3", Optional.of(managed));
    keys.alias(logs, "alias/aws/sns", Optional.empty());
    keys.alias(logs, "alias/aws/sqs", Optional.empty());
    plantOthers(world, longAgo);
  }

  /** Keys that cannot encrypt logs now, or never could. */
  private static void plantOthers(World world, Instant since) {
    Instant soon = world.clock().now().plus(Duration.ofDays(20));
    other(world, '3', "old-logs", "Logs of the old platform", since, Use.ENCRYPT).state("Disabled");
    other(world, '4', "retired", "No longer needed", since, Use.ENCRYPT).deleteAt(soon);
    var _ = other(world, '5', "signing", "Signs releases", since, Use.SIGN);
    var _ = other(world, '6', "tokens", "Checks tokens", since, Use.MAC);
  }

  private static StoredKey other(
      World world, char digit, String alias, String description, Instant since, Use use) {
    Place logs = world.landscape().logs();
    String id = KEY_ID.replaceFirst("1111", String.valueOf(digit).repeat(4));
    world.keys().alias(logs, "alias/" + alias, Optional.of(id));
    return world.keys().add(logs, id, description, Manager.CUSTOMER, since, use, forAccount(logs));
  }

  /** The policy of a key that its account's identity policies alone rule. */
  static String forAccount(Place place) {
    return """
    {"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions",\
    "Effect":"Allow","Principal":{"AWS":"%s"},"Action":"kms:*","Resource":"*"}]}"""
        .formatted(place.partition().root(place.account()));
  }

  /** The ARN of the key the logs are encrypted with. */
  public static String arn(World world) {
    Landscape names = world.landscape();
    return new Place(names.keyOwner(), names.region()).arn("kms", "key/" + KEY_ID);
  }

  /** Somebody else adds a statement to the key's policy, as people do while others look away. */
  public static void meddle(World world) {
    StoredKey key = world.keys().find(arn(world)).orElseThrow();
    String policy = key.policy().strip();
    String added =
        """
        ,{"Sid":"Allow backup to read","Effect":"Allow","Principal":{"AWS":"%s"},\
        "Action":"kms:DescribeKey","Resource":"*"}]}"""
            .formatted(key.place().partition().role(key.place().account(), "KeyAdmins"));
    key.policy(policy.replaceAll("\\s*\\]\\s*\\}$", "") + added);
  }

  private static String policy(Landscape names, String admins, String reader) {
    return """
    {
      "Version": "2012-10-17",
      "Id": "acme-logs",
      "Statement": [
        {
          "Sid": "Enable IAM User Permissions",
          "Effect": "Allow",
          "Principal": {"AWS": "%s"},
          "Action": "kms:*",
          "Resource": "*"
        },
        {
          "Sid": "Allow access for Key Administrators",
          "Effect": "Allow",
          "Principal": {"AWS": "%s"},
          "Action": ["kms:Describe*", "kms:Get*", "kms:List*", "kms:Put*", "kms:Update*"],
          "Resource": "*"
        },
        {
          "Sid": "Allow CloudTrail to encrypt logs",
          "Effect": "Allow",
          "Principal": {"Service": "cloudtrail.amazonaws.com"},
          "Action": "kms:GenerateDataKey*",
          "Resource": "*",
          "Condition": {
            "StringEquals": {"aws:SourceArn": "%s"},
            "StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": "%s"}
          }
        },
        {
          "Sid": "Allow reading of logs",
          "Effect": "Allow",
          "Principal": {"AWS": ["%s"]},
          "Action": ["kms:Decrypt", "kms:DescribeKey"],
          "Resource": "*"
        }
      ]
    }"""
        .formatted(
            names.partition().root(names.keyOwner()),
            admins,
            names.trailArn(),
            "arn:" + names.partition().id() + ":cloudtrail:*:" + Seed.MANAGEMENT + ":trail/*",
            reader);
  }

  private static String managedPolicy(Partition partition) {
    return """
    {"Version":"2012-10-17","Id":"auto-s3-2","Statement":[{"Sid":"Allow use through S3",\
    "Effect":"Allow","Principal":{"AWS":"%s"},\
    "Action":["kms:Describe*","kms:Get*","kms:List*"],"Resource":"*"}]}"""
        .formatted(partition.root(Seed.LOGGING));
  }
}
