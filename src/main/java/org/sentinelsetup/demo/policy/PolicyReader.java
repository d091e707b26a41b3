package org.sentinelsetup.demo.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads a policy and refuses what AWS refuses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">IAM,
 *     grammar of the policy language</a>
 */
public final class PolicyReader {
  private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
  private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

  private PolicyReader() {}

  /**
   * Reads a document.
   *
   * @param text the JSON
   * @param kind what the policy hangs on
   * @return the document
   * @throws PolicyError naming the place and the fault
   */
  public static PolicyDocument read(String text, PolicyKind kind) {
    JsonNode root = Json.object(text);
    for (String name : root.propertyNames()) {
      if (!ELEMENTS.contains(name)) {
        throw new PolicyError(name, "Syntax errors in policy: unknown element");
      }
    }
    boolean variables = variables(root, kind);
    JsonNode statements = root.path("Statement");
    if (!statements.isContainer() || statements.isEmpty()) {
      throw new PolicyError(
          "Statement", "Syntax errors in policy: at least one statement is needed");
    }
    List<JsonNode> nodes = new ArrayList<>();
    if (statements.isArray()) {
      statements.forEach(nodes::add);
    } else {
      nodes.add(statements);
    }
    Set<String> sids = new HashSet<>();
    List<Statement> read = new ArrayList<>();
    for (JsonNode node : nodes) {
      String where = "Statement[" + read.size() + "]";
      read.add(new StatementReader(where, node, kind).read());
      if (kind.isIam() && node.has("Sid") && !sids.add(node.path("Sid").asString())) {
        throw new PolicyError(
            where + ".Sid", "Statement IDs (SID) in a single policy must be unique.");
      }
    }
    return new PolicyDocument(kind, variables, read);
  }

  private static boolean variables(JsonNode root, PolicyKind kind) {
    JsonNode version = root.path("Version");
    if (version.isMissingNode()) {
      if (kind == PolicyKind.KEY) {
        throw new PolicyError("Version", "is missing");
      }
      return false;
    }
    if (!version.isString() || !VERSIONS.contains(version.stringValue())) {
      throw new PolicyError("Version", "The policy must contain a valid version string");
    }
    return version.stringValue().equals("2012-10-17");
  }
}
