package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.JsonNode;

/**
 * Denials in a bucket's policy that may keep Sentinel from reading logs. The role is one of the
 * bucket's own account and organization, so that conditions on those do not stop it; the requests
 * come from Microsoft's network, so that conditions on networks do.
 */
public final class BucketDenials {
  private static final String READ = "s3:GetObject";

  /** What a request of Sentinel's fulfils: it comes over TLS, from a role of this organization. */
  private static final Set<String> FULFILLED =
      Set.of(
          "aws:securetransport",
          "s3:tlsversion",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalaccount",
          "aws:resourceaccount",
          "aws:resourceorgid",
          "aws:resourceorgpaths");

  private static final Set<String> NETWORK =
      Set.of("aws:sourceip", "aws:sourcevpce", "aws:sourcevpc", "aws:vpcsourceip");

  private BucketDenials() {}

  /**
   * Looks for them.
   *
   * @param policy the bucket's policy
   * @param roleArn the role Sentinel takes
   * @param logs the ARN of the logs' folder
   * @return a warning for each statement that may stop it
   */
  public static List<Finding> of(PolicyDocument policy, String roleArn, String logs) {
    List<Finding> findings = new ArrayList<>();
    for (PolicyStatement statement : policy.statements()) {
      if (statement.denies()
          && statement.concerns(READ)
          && statement.mayMean(roleArn)
          && covers(statement, logs)) {
        List<String> keys = keys(statement);
        if (keys.isEmpty() || !FULFILLED.containsAll(keys)) {
          findings.add(finding(statement, keys, roleArn));
        }
      }
    }
    return List.copyOf(findings);
  }

  private static Finding finding(PolicyStatement statement, List<String> keys, String roleArn) {
    Text fix = Text.of("policy.bucket-denial-fix", roleArn);
    if (keys.isEmpty()) {
      return Finding.warning(Text.of("policy.bucket-denies", statement.name()), fix);
    }
    return keys.stream().anyMatch(NETWORK::contains)
        ? Finding.warning(Text.of("policy.bucket-denies-network", statement.name()), fix)
        : Finding.warning(
            Text.of("policy.bucket-may-deny", statement.name(), String.join(", ", keys)), fix);
  }

  private static boolean covers(PolicyStatement statement, String logs) {
    return statement.has("NotResource")
        || statement.strings("Resource").stream()
            .anyMatch(
                pattern ->
                    PolicyStatement.matches(pattern, logs)
                        || PolicyStatement.matches(pattern, logs + "log")
                        || pattern.startsWith(logs));
  }

  private static List<String> keys(PolicyStatement statement) {
    List<String> keys = new ArrayList<>();
    for (JsonNode operator : statement.tree().path("Condition")) {
      operator.propertyNames().forEach(key -> keys.add(key.toLowerCase(Locale.ROOT)));
    }
    return List.copyOf(keys);
  }
}
