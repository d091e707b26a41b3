package org.sentinelsetup;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sentinelsetup.model.Account;
import org.sentinelsetup.model.AccountRole;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.BrowserPrompt;
import org.sentinelsetup.model.Bucket;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Deployment;
import org.sentinelsetup.model.DevicePrompt;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.Listed;
import org.sentinelsetup.model.LogFolder;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Plan;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.S3Object;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignedIn;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.UsualTimes;
import org.sentinelsetup.model.WorkspaceId;

/** The organisation that tests speak of. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");
  public static final String ACCOUNT = "111122223333";
  public static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666";
  public static final String KEY_ELSEWHERE =
      "arn:aws:kms:eu-west-1:444455556666:key/1111aaaa-22bb-33cc-44dd-5555eeee6666";
  public static final String WORKSPACE = "0f1e2d3c-1111-4222-8333-444455556666";
  public static final String ROLE =
      "arn:aws:iam::111122223333:role/OIDC_Sentinel-cloudtrail-eu-west-1";

  private Samples() {}

  public static Listed<Account> accounts() {
    return Listed.all(
        List.of(
            new Account(ACCOUNT, "Log archive", "log-archive@example.com"),
            new Account("444455556666", "Management", "management@example.com")));
  }

  public static Listed<AccountRole> roles() {
    return Listed.all(
        List.of(new AccountRole(ACCOUNT, "LogAdmin"), new AccountRole(ACCOUNT, "ReadOnly")));
  }

  public static Identity identity() {
    return new Identity(
        ACCOUNT,
        "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_LogAdmin_0123456789abcdef/demo.person",
        "AROAEXAMPLE:demo.person");
  }

  public static SignedIn signedIn() {
    return new SignedIn(identity(), "Log archive", "LogAdmin", NOW.plusSeconds(3600));
  }

  public static BrowserPrompt page() {
    return new BrowserPrompt(
        URI.create(
            "https://oidc.eu-central-1.amazonaws.com/authorize?response_type=code"
                + "&client_id=example&redirect_uri=http%3A%2F%2F127.0.0.1%3A50123%2Foauth%2Fcallback"
                + "&scopes=sso%3Aaccount%3Aaccess&state=example&code_challenge=example"
                + "&code_challenge_method=S256"));
  }

  public static DevicePrompt prompt() {
    return new DevicePrompt(
        "ABCD-EFGH",
        URI.create("https://device.sso.eu-central-1.amazonaws.com/"),
        URI.create("https://device.sso.eu-central-1.amazonaws.com/?user_code=ABCD-EFGH"),
        NOW.plusSeconds(600));
  }

  public static Listed<Bucket> buckets() {
    return Listed.all(
        List.of(new Bucket("acme-org-logs", "eu-west-1"), new Bucket("acme-web", "us-east-1")));
  }

  /** A key that can be used, of the account its ARN names. */
  public static KmsKey key(String arn) {
    return new KmsKey(
        arn, arn.split(":", -1)[4], true, "Enabled", "ENCRYPT_DECRYPT", "SYMMETRIC_DEFAULT");
  }

  /** The same logs, under a key of the management account. */
  public static LogSource sourceWithKeyElsewhere() {
    return source()
        .encryptedWith(
            List.of(
                new KeyInUse(
                    KmsKey.unseen(KEY_ELSEWHERE, "444455556666"), Text.of("discovery.key.trail"))));
  }

  public static HandOver handOver() {
    return new HandOver(
        KEY_ELSEWHERE,
        "444455556666",
        "{\"Sid\": \"SentinelDecrypt\"}",
        Text.of(
            "plan.hand-over-message",
            KEY_ELSEWHERE,
            "444455556666",
            ROLE,
            "eu-west-1",
            "{\"Sid\": \"SentinelDecrypt\"}"));
  }

  public static SignedIn keyAdmin() {
    return new SignedIn(
        new Identity(
            "444455556666",
            "arn:aws:sts::444455556666:assumed-role/AWSReservedSSO_KeyAdmin_0123456789abcdef/demo.person",
            "AROAEXAMPLE:demo.person"),
        "Management",
        "KeyAdmin",
        NOW.plusSeconds(3600));
  }

  public static LogFolder folder() {
    return LogFolder.of(
        LogType.CLOUDTRAIL, "AWSLogs/o-a1b2c3d4e5/", Text.of("discovery.by-folder"));
  }

  public static LogSource source() {
    return new LogSource(
        LogType.CLOUDTRAIL,
        "acme-org-logs",
        ACCOUNT,
        new Region("eu-west-1"),
        "AWSLogs/o-a1b2c3d4e5/",
        List.of(new KeyInUse(key(KEY), Text.of("discovery.key.newest"))),
        Text.of("discovery.by-organization-trail", "acme-org-trail"),
        true,
        List.of(ACCOUNT, "444455556666"),
        false,
        new S3Object(
            "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2026/11/25/a.json.gz",
            2048,
            NOW.minusSeconds(240)),
        "444455556666",
        List.of());
  }

  /** What was read, which has to be right. */
  public static <T> T valid(Checked<T> checked) {
    return ((Checked.Valid<T>) checked).value();
  }

  public static SetupInputs inputs() {
    return new SetupInputs(
        identity(),
        List.of(),
        source(),
        AzureCloud.COMMERCIAL,
        new WorkspaceId(WORKSPACE),
        new EmailAddress("alerts@example.com"),
        new Suffix("cloudtrail"),
        StackOptions.USUAL,
        Set.of(),
        null);
  }

  public static PlannedChange.KeyPolicy keyPolicy() {
    return new PlannedChange.KeyPolicy(KEY, "{}", "{}", List.of(), List.of(), false);
  }

  public static Plan plan(Finding... findings) {
    return new Plan(inputs(), ROLE, List.of(findings), List.of(keyPolicy()), List.of());
  }

  public static Deployment deployment() {
    return new Deployment(NOW, List.of(), List.of(), UsualTimes.NONE);
  }

  public static StackOutputs outputs() {
    return outputsOf("cloudtrail");
  }

  /** The outputs of a connection of this name. */
  public static StackOutputs outputsOf(String name) {
    String stack = name + "-sentinel-integration";
    String url = "https://sqs.eu-west-1.amazonaws.com/111122223333/" + stack;
    return new StackOutputs(
        "arn:aws:iam::111122223333:role/OIDC_Sentinel-" + name + "-eu-west-1",
        url,
        "AWSCloudTrail",
        new Arn("aws", "sqs", "eu-west-1", ACCOUNT, stack),
        url + "-dead-letter",
        new Arn("aws", "sqs", "eu-west-1", ACCOUNT, stack + "-dead-letter"),
        "arn:aws:sns:eu-west-1:111122223333:" + stack + "-alarms",
        AzureCloud.COMMERCIAL.providerArn(new Region("eu-west-1").partition(), ACCOUNT));
  }
}
