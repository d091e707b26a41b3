package org.sentinelsetup.engine.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.policy.Evaluator;
import org.sentinelsetup.demo.policy.PolicyDocument;
import org.sentinelsetup.demo.policy.PolicyKind;
import org.sentinelsetup.demo.policy.PolicyReader;
import org.sentinelsetup.demo.policy.Requester;

/**
 * A table of who may and who may not: columns divided by bars, a dash for a condition key the
 * request has not, the verdict last.
 */
record PolicyTable(String text) {
  private static final String ELSEWHERE = "444455556666";
  private static final PolicyDocument EVERYTHING =
      PolicyReader.read(
          "{\"Version\":\"2012-10-17\",\"Statement\":"
              + "[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
          PolicyKind.IDENTITY);

  /** Turns a row's cells into a request. */
  interface Reader {
    AccessRequest request(Setting setting, List<String> cells);
  }

  /**
   * Judges every row by a resource's policy and by what the callers' own policies say.
   *
   * @return the rows that come out otherwise
   */
  List<String> wrong(Setting setting, PolicyDocument policy, Reader reader) {
    return rows().stream()
        .filter(
            row -> {
              List<String> cells = cells(setting.fill(row));
              boolean allowed =
                  Evaluator.decide(reader.request(setting, cells), own(policy, cells), on(policy))
                      .allowed();
              return allowed != Verdict.valueOf(cells.getLast()).allowed(setting);
            })
        .toList();
  }

  private static List<PolicyDocument> own(PolicyDocument policy, List<String> cells) {
    if (policy.kind() == PolicyKind.IDENTITY) {
      return List.of(policy);
    }
    return cells.getFirst().endsWith("administrator") ? List.of(EVERYTHING) : List.of();
  }

  private static Optional<PolicyDocument> on(PolicyDocument policy) {
    return Optional.of(policy).filter(each -> each.kind() != PolicyKind.IDENTITY);
  }

  List<String> rows() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).skip(1).toList();
  }

  private static List<String> cells(String row) {
    return List.of(row.split("\\|")).stream().map(String::strip).toList();
  }

  /** Who asks, by the words the tables use. */
  static Requester who(Setting setting, String words) {
    return switch (words) {
      case "token" -> new Requester.Federated(setting.fill("<provider>"));
      case "other token" -> new Requester.Federated(setting.fill("<other provider>"));
      case "sentinel" -> role(setting, Setting.ACCOUNT, setting.fill("<role>"));
      case "administrator", "stranger" -> role(setting, Setting.ACCOUNT, words);
      case "foreign administrator" -> role(setting, ELSEWHERE, "administrator");
      case "namesake" ->
          role(setting, ELSEWHERE, setting.fill("<role>").replace(Setting.ACCOUNT, ELSEWHERE));
      default -> new Requester.Service(words + ".amazonaws.com");
    };
  }

  private static Requester role(Setting setting, String account, String name) {
    String arn =
        name.startsWith("arn:")
            ? name
            : "arn:" + setting.partition().id() + ":iam::" + account + ":role/" + name;
    String session = arn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/") + "/s";
    return new Requester.Aws(account, session, arn, "");
  }

  /** Condition keys and values by turns; a dash leaves a key out. */
  static Map<String, List<String>> context(String... keysAndValues) {
    Map<String, List<String>> context = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (!keysAndValues[i].equals("-") && !keysAndValues[i + 1].equals("-")) {
        context.put(keysAndValues[i], List.of(keysAndValues[i + 1]));
      }
    }
    return context;
  }
}
