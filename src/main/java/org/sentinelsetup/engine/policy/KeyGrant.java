package org.sentinelsetup.engine.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Partition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one statement we put into a key policy: a role may decrypt with this key. In a key policy the
 * Resource {@code *} means this key, and since August 2025 KMS takes nothing else
 * (github.com/ministryofjustice/analytical-platform/issues/7691 quotes AWS's notice).
 *
 * @param roleArn the role's ARN
 * @param limit the only way the key may be used, or null for any way
 */
public record KeyGrant(String roleArn, @Nullable ThroughS3 limit) {
  private static final String SID = "SentinelDecrypt";
  private static final Pattern OURS = Pattern.compile(SID + "[0-9]*");
  private static final String DECRYPT = "kms:Decrypt";

  /**
   * Decrypts only when S3 of one Region asks for it. That this suits Sentinel, which reads objects
   * through S3, is our conclusion from
   * docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html.
   *
   * @param region the Region of the bucket
   * @param partition its partition
   */
  public record ThroughS3(String region, Partition partition) {
    String service() {
      return "s3." + region + "." + partition.dnsSuffix();
    }
  }

  /**
   * A grant without a limit.
   *
   * @param roleArn the role's ARN
   * @return the grant
   */
  public static KeyGrant toRole(String roleArn) {
    return new KeyGrant(roleArn, null);
  }

  /**
   * The same grant, through S3 only.
   *
   * @param region the Region of the bucket
   * @param partition its partition
   * @return the grant
   */
  public KeyGrant throughS3(String region, Partition partition) {
    return new KeyGrant(roleArn, new ThroughS3(region, partition));
  }

  /**
   * The policy with this grant.
   *
   * @param document a key policy
   * @return the policy with one statement more, at its end and under a Sid nobody uses; the same
   *     document when it grants as much already
   */
  public PolicyDocument addTo(PolicyDocument document) {
    return givenBy(document).isPresent()
        ? document
        : document.withStatement(tree(freeSid(document)));
  }

  /**
   * The policy without this grant: the undo of {@link #addTo}, to be called only when that added
   * something.
   *
   * @param document a key policy
   * @return the policy without the statement; the same document when ours is not there. Statements
   *     that others wrote, and ours for other roles, stay, and so does the only statement of a
   *     policy, which KMS would not save without one.
   */
  public PolicyDocument removeFrom(PolicyDocument document) {
    List<PolicyStatement> ours =
        document.statements().stream()
            .filter(statement -> OURS.matcher(statement.sid()).matches())
            .filter(statement -> spelt(statement.tree()).equals(spelt(tree(SID))))
            .toList();
    return ours.isEmpty() || document.statements().size() == 1
        ? document
        : document.withoutStatement(ours.getLast());
  }

  /**
   * The policy without this grant, however often it was added.
   *
   * @param document a key policy
   * @return the policy without our statements; the same document when there are none
   */
  public PolicyDocument removeAllFrom(PolicyDocument document) {
    PolicyDocument now = document;
    PolicyDocument next = removeFrom(now);
    while (!next.equals(now)) {
      now = next;
      next = removeFrom(now);
    }
    return now;
  }

  /**
   * Statements that name the role.
   *
   * @param document a key policy
   * @return in their order
   */
  public List<PolicyStatement> naming(PolicyDocument document) {
    return document.statements().stream()
        .filter(statement -> statement.awsPrincipals().contains(roleArn))
        .toList();
  }

  /**
   * The statement that grants as much already, whoever wrote it: no narrower than ours and without
   * a condition other than ours. A grant to everybody or to the account does not count: it can be
   * narrowed by others at any time, or needs a permission elsewhere.
   *
   * @param document a key policy
   * @return the first such statement
   */
  public Optional<PolicyStatement> givenBy(PolicyDocument document) {
    return document.statements().stream().filter(this::isGivenBy).findFirst();
  }

  /**
   * The statement as text, one value a line, for a key owner in another account or to copy.
   *
   * @return the JSON
   */
  public String statementText() {
    return String.join("\n", PrettyJson.lines(tree(SID)));
  }

  JsonNode tree(String sid) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("Sid", sid).put("Effect", "Allow");
    statement.putObject("Principal").put("AWS", roleArn);
    statement.put("Action", DECRYPT).put("Resource", "*");
    if (limit != null) {
      statement
          .putObject("Condition")
          .putObject("StringEquals")
          .put("kms:ViaService", limit.service());
    }
    return statement;
  }

  private boolean isGivenBy(PolicyStatement statement) {
    Set<String> known = Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
    return statement.allows()
        && known.containsAll(statement.tree().propertyNames())
        && statement.awsPrincipals().contains(roleArn)
        && statement.concerns(DECRYPT)
        && statement.strings("Resource").contains("*")
        && (!statement.has("Condition")
            || condition(statement.tree()).equals(condition(tree(SID))));
  }

  private static String freeSid(PolicyDocument document) {
    Set<String> taken =
        document.statements().stream().map(PolicyStatement::sid).collect(Collectors.toSet());
    return Stream.concat(Stream.of(SID), IntStream.iterate(2, n -> n + 1).mapToObj(n -> SID + n))
        .filter(sid -> !taken.contains(sid))
        .findFirst()
        .orElseThrow();
  }

  private static String condition(JsonNode statement) {
    return new Spelling("").condition(statement.path("Condition"));
  }

  private static String spelt(JsonNode statement) {
    ObjectNode nameless = JsonNodeFactory.instance.objectNode();
    statement.forEachEntry(nameless::set);
    nameless.remove("Sid");
    return new Spelling("").statement(nameless);
  }
}
