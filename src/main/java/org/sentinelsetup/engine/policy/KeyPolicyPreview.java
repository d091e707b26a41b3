package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelsetup.engine.diff.DiffLine;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Text;

/**
 * What would change in a key policy, before anything does.
 *
 * @param before the policy as it is
 * @param after the policy as it would be written; the same when nothing needs to change
 * @param bytes the size of what would be written, in bytes
 * @param diff the change, line by line
 * @param findings what is worth knowing first
 * @param sentences the change in plain words
 */
public record KeyPolicyPreview(
    PolicyDocument before,
    PolicyDocument after,
    int bytes,
    List<DiffLine> diff,
    List<Finding> findings,
    List<Text> sentences) {
  /** How long a key policy may be, in bytes. */
  public static final int MOST_BYTES = KeyPolicyLimits.MOST_BYTES;

  /** Keeps its own copies. */
  public KeyPolicyPreview {
    diff = List.copyOf(diff);
    findings = List.copyOf(findings);
    sentences = List.copyOf(sentences);
  }

  /**
   * Previews a grant.
   *
   * @param before the policy as it is
   * @param grant what to add
   * @param callerArn who would write it: the ARN of an IAM role, or of its session
   * @return the preview
   */
  public static KeyPolicyPreview of(PolicyDocument before, KeyGrant grant, String callerArn) {
    return of(before, grant, callerArn, Set.of());
  }

  /**
   * Previews a grant together with taking out principals that no longer exist, when the person
   * asked for that.
   *
   * @param before the policy as it is
   * @param grant what to add
   * @param callerArn who would write it
   * @param deleted the unique ids to take out
   * @return the preview
   */
  public static KeyPolicyPreview of(
      PolicyDocument before, KeyGrant grant, String callerArn, Set<String> deleted) {
    PolicyDocument cleaned = DeletedPrincipals.without(before, deleted);
    PolicyDocument after = grant.addTo(cleaned);
    boolean changes = !after.equals(before);
    List<Finding> saving =
        changes ? KeyPolicyFindings.aboutSaving(after, grant, callerArn) : List.of();
    List<Finding> findings =
        Stream.concat(saving.stream(), KeyPolicyFindings.aboutDenials(after, grant).stream())
            .toList();
    return new KeyPolicyPreview(
        before,
        after,
        KeyPolicyLimits.bytes(after),
        JsonDiff.of(before, after),
        findings,
        sentences(before, cleaned, after, grant));
  }

  /**
   * Whether there is anything to write.
   *
   * @return false when the policy grants as much already
   */
  public boolean changes() {
    return !after.equals(before);
  }

  private static List<Text> sentences(
      PolicyDocument before, PolicyDocument cleaned, PolicyDocument after, KeyGrant grant) {
    List<Text> sentences = new ArrayList<>();
    grant
        .givenBy(cleaned)
        .ifPresentOrElse(
            statement -> sentences.add(Text.of("policy.already", role(grant), statement.name())),
            () -> sentences.add(allows(grant)));
    int touched = cleaned.equals(before) ? 0 : changed(before, cleaned);
    if (touched > 0) {
      sentences.add(Text.of("policy.cleaned", touched));
    }
    sentences.add(
        after.equals(before)
            ? Text.of("policy.unchanged")
            : Text.of("policy.stay", before.statements().size() - touched));
    return sentences;
  }

  private static int changed(PolicyDocument before, PolicyDocument cleaned) {
    List<String> kept =
        cleaned.statements().stream().map(statement -> Json.write(statement.tree())).toList();
    return (int)
        before.statements().stream()
            .filter(statement -> !kept.contains(Json.write(statement.tree())))
            .count();
  }

  private static Text allows(KeyGrant grant) {
    return grant.limit() == null
        ? Text.of("policy.allows", role(grant))
        : Text.of("policy.allows-through-s3", role(grant), grant.limit().region());
  }

  private static String role(KeyGrant grant) {
    return grant.roleArn().substring(grant.roleArn().lastIndexOf('/') + 1);
  }
}
