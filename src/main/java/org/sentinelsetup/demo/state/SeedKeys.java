package org.sentinelsetup.demo.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.state.Keys.Manager;
import org.sentinelsetup.demo.state.Keys.StoredKey;

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
    String owner = owner(world);
    Place place = new Place(owner, Seed.LOG_REGION);
    String admins = "arn:aws:iam::" + owner + ":role/KeyAdmins";
    String reader = "arn:aws:iam::" + Seed.LOGGING + ":role/LogReader";
    world.identities().role(admins, NO_PERMISSIONS, longAgo);
    world.identities().role(reader, NO_PERMISSIONS, longAgo);
    Keys keys = world.keys();
    keys.add(
        place,
        KEY_ID,
        "Organisation trail",
        Manager.CUSTOMER,
        longAgo,
        policy(owner, admins, world.scenario() == Scenario.CONTROL_TOWER ? root() : reader));
    keys.alias(place, "alias/acme-logs", Optional.of(KEY_ID));
    Place logs = new Place(Seed.LOGGING, Seed.LOG_REGION);
    String managed = "2222aaaa-22bb-33cc-44dd-5555eeee6666";
    keys.add(logs, managed, "Default key of S3", Manager.AWS, longAgo, managedPolicy());
    keys.alias(logs, "alias/aws/s3", Optional.of(managed));
    keys.alias(logs, "alias/aws/sns", Optional.empty());
    keys.alias(logs, "alias/aws/sqs", Optional.empty());
  }

  /** The ARN of the key the logs are encrypted with. */
  public static String arn(World world) {
    return new Place(owner(world), Seed.LOG_REGION).arn("kms", "key/" + KEY_ID);
  }

  /** Somebody else adds a statement to the key's policy, as people do while others look away. */
  public static void meddle(World world) {
    StoredKey key = world.keys().find(arn(world)).orElseThrow();
    String policy = key.policy().strip();
    String added =
        """
        ,{"Sid":"Allow backup to read","Effect":"Allow","Principal":{"AWS":"%s"},\
        "Action":"kms:DescribeKey","Resource":"*"}]}"""
            .formatted("arn:aws:iam::" + key.place().account() + ":role/KeyAdmins");
    key.policy(policy.replaceAll("\\s*\\]\\s*\\}$", "") + added);
  }

  private static String owner(World world) {
    return world.scenario() == Scenario.CONTROL_TOWER ? Seed.MANAGEMENT : Seed.LOGGING;
  }

  private static String root() {
    return "arn:aws:iam::" + Seed.LOGGING + ":root";
  }

  private static String policy(String owner, String admins, String reader) {
    return """
    {
      "Version": "2012-10-17",
      "Id": "acme-logs",
      "Statement": [
        {
          "Sid": "Enable IAM User Permissions",
          "Effect": "Allow",
          "Principal": {"AWS": "arn:aws:iam::%s:root"},
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
            "StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:%s:trail/*"}
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
        .formatted(owner, admins, Seed.TRAIL_ARN, Seed.MANAGEMENT, reader);
  }

  private static String managedPolicy() {
    return """
    {"Version":"2012-10-17","Id":"auto-s3-2","Statement":[{"Sid":"Allow use through S3",\
    "Effect":"Allow","Principal":{"AWS":"arn:aws:iam::%s:root"},\
    "Action":["kms:Describe*","kms:Get*","kms:List*"],"Resource":"*"}]}"""
        .formatted(Seed.LOGGING);
  }
}
