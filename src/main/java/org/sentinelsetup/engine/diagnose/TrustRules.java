package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.policy.PolicyStatement;
import org.sentinelsetup.engine.policy.SentinelTrust;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.Text;

/**
 * Who may take the role: Sentinel, for one workspace, and nobody else. Whoever takes a role chooses
 * the session name, so that it takes the audience as well to keep others out
 * (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html).
 */
final class TrustRules {
  private static final String SESSION = "sts:RoleSessionName";
  private static final String EXACT = "StringEquals";
  private static final Pattern NAME =
      Pattern.compile(
          "("
              + String.join("|", SentinelTrust.SESSIONS)
              + ")([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  private final ExistingSetup setup;
  private final List<Finding> findings = new ArrayList<>();

  private TrustRules(ExistingSetup setup) {
    this.setup = setup;
  }

  static List<Finding> of(ExistingSetup setup) {
    var rules = new TrustRules(setup);
    Optional<PolicyDocument> trust = ExistingSetup.document(setup.role().trustPolicy());
    if (trust.isEmpty()) {
      return List.of(
          Finding.unknown(Text.of("diagnose.trust-unread"), Text.of("diagnose.trust-unread-fix")));
    }
    rules.policy(trust.get());
    String command = rules.command(trust.get());
    return rules.findings.stream()
        .map(one -> one.level() == Finding.Level.OK ? one : one.command(command))
        .toList();
  }

  /**
   * The Azure cloud whose provider the role trusts; the commercial one when that cannot be told.
   */
  static AzureCloud cloud(String providerArn) {
    return Arrays.stream(AzureCloud.values())
        .filter(cloud -> providerArn.contains(bare(cloud.provider())))
        .findFirst()
        .orElse(AzureCloud.COMMERCIAL);
  }

  private void policy(PolicyDocument trust) {
    List<PolicyStatement> allowing =
        trust.statements().stream().filter(PolicyStatement::allows).toList();
    for (PolicyStatement statement : allowing) {
      Stream.concat(
              statement.awsPrincipals().stream(),
              statement.conditions().stream().flatMap(one -> one.values().stream()))
          .filter(AzureCloud::isOldConnector)
          .forEach(old -> wrong("diagnose.trust-old", statement.name(), old));
    }
    List<PolicyStatement> web =
        allowing.stream()
            .filter(statement -> statement.concerns(SentinelTrust.ACTION))
            .filter(statement -> !statement.principals("Federated").isEmpty())
            .toList();
    if (web.isEmpty()) {
      wrong("diagnose.trust-none", SentinelTrust.ACTION);
    }
    web.forEach(this::statement);
    if (findings.isEmpty()) {
      findings.add(Finding.ok(Text.of("diagnose.trust-ok")));
    }
  }

  private void statement(PolicyStatement statement) {
    statement.principals("Federated").forEach(this::provider);
    AzureCloud cloud = cloud(statement.principals("Federated").getFirst());
    audience(statement, cloud);
    session(statement);
  }

  private void provider(String arn) {
    AzureCloud cloud = cloud(arn);
    Optional<Partition> partition = Partition.of(setup.partition());
    String right =
        partition.map(one -> cloud.providerArn(one, setup.account())).orElse(cloud.provider());
    if (arn.equals(right)) {
      return;
    }
    if (arn.equals(bare(right))) {
      wrong("diagnose.trust-slash", arn);
    } else {
      wrong("diagnose.trust-provider", arn, right);
    }
  }

  private void audience(PolicyStatement statement, AzureCloud cloud) {
    String key = SentinelTrust.audienceKey(cloud);
    List<PolicyStatement.Condition> tests =
        statement.conditions().stream()
            .filter(one -> one.key().toLowerCase(Locale.ROOT).endsWith(":aud"))
            .toList();
    if (tests.isEmpty()) {
      wrong("diagnose.audience-none", statement.name(), cloud.audience());
    }
    for (PolicyStatement.Condition test : tests) {
      if (!test.key().equalsIgnoreCase(key)) {
        wrong("diagnose.audience-key", test.key(), key);
      } else if (isOpen(test)) {
        wrong("diagnose.audience-open", String.join(", ", test.values()), cloud.audience());
      } else if (!test.values().equals(List.of(cloud.audience()))) {
        wrong("diagnose.audience-other", String.join(", ", test.values()), cloud.audience());
      } else {
        exactly(test);
      }
    }
  }

  private void session(PolicyStatement statement) {
    List<PolicyStatement.Condition> tests =
        statement.conditions().stream().filter(one -> one.key().equalsIgnoreCase(SESSION)).toList();
    if (tests.isEmpty()) {
      wrong("diagnose.session-none", statement.name());
    }
    for (PolicyStatement.Condition test : tests) {
      List<String> strange =
          test.values().stream().filter(value -> !NAME.matcher(value).matches()).toList();
      if (isOpen(test)) {
        wrong("diagnose.session-open", String.join(", ", test.values()));
      } else if (!strange.isEmpty()) {
        wrong("diagnose.session-strange", String.join(", ", strange));
      } else {
        exactly(test);
        names(test);
      }
    }
  }

  private void names(PolicyStatement.Condition test) {
    Set<String> workspaces = workspaces(test);
    if (workspaces.size() > 1) {
      doubtful("diagnose.session-workspaces", String.join(", ", workspaces));
    }
    for (String workspace : workspaces) {
      for (String begin : SentinelTrust.SESSIONS) {
        if (!test.values().contains(begin + workspace)) {
          doubtful("diagnose.session-second", begin + workspace);
        }
      }
    }
  }

  private static Set<String> workspaces(PolicyStatement.Condition test) {
    Set<String> all = new TreeSet<>();
    for (String value : test.values()) {
      Matcher name = NAME.matcher(value);
      if (name.matches()) {
        all.add(name.group(2));
      }
    }
    return all;
  }

  private void exactly(PolicyStatement.Condition test) {
    if (!test.operator().equals(EXACT)) {
      doubtful("diagnose.trust-operator", test.key(), test.operator());
    }
  }

  /** Patterns, and operators that hold when the key is missing or is something else. */
  private static boolean isOpen(PolicyStatement.Condition test) {
    return (test.operator().contains("Like")
            && test.values().stream().anyMatch(value -> value.contains("*") || value.contains("?")))
        || test.operator().contains("Not")
        || test.operator().contains("IfExists")
        || test.operator().startsWith("ForAllValues");
  }

  private void wrong(String key, Object... arguments) {
    findings.add(Finding.blocker(Text.of(key, arguments), Text.of("diagnose.trust-fix")));
  }

  private void doubtful(String key, Object... arguments) {
    findings.add(Finding.warning(Text.of(key, arguments), Text.of("diagnose.trust-fix")));
  }

  /** The trust it should have, when the workspace can be told; else a look at the one it has. */
  private String command(PolicyDocument trust) {
    Set<String> workspaces = new TreeSet<>();
    List<String> federated = new ArrayList<>();
    for (PolicyStatement statement : trust.statements()) {
      federated.addAll(statement.principals("Federated"));
      statement.conditions().stream()
          .filter(one -> one.key().equalsIgnoreCase(SESSION))
          .forEach(one -> workspaces.addAll(workspaces(one)));
    }
    String role = ShellWords.posix(setup.role().name());
    AzureCloud cloud = cloud(federated.stream().findFirst().orElse(""));
    Optional<Partition> partition = Partition.of(setup.partition());
    if (workspaces.size() != 1 || partition.isEmpty()) {
      return "aws iam get-role --role-name " + role;
    }
    return ShellWords.command(
        "aws iam update-assume-role-policy --role-name " + role,
        "--policy-document "
            + ShellWords.posix(
                SentinelTrust.policy(
                    cloud.providerArn(partition.get(), setup.account()),
                    cloud,
                    workspaces.iterator().next())));
  }

  private static String bare(String provider) {
    return provider.substring(0, provider.length() - 1);
  }
}
