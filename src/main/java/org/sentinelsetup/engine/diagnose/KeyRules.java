package org.sentinelsetup.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.engine.diagnose.ExistingSetup.ReadKey;
import org.sentinelsetup.engine.policy.DeletedPrincipals;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.policy.KeyPolicyFindings;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.engine.policy.PolicyLint;
import org.sentinelsetup.engine.policy.PolicyStatement;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.Text;

/**
 * Whether the role may decrypt with each key in use: the key's policy has the last word
 * (docs.aws.amazon.com/kms/latest/developerguide/determining-access.html).
 */
final class KeyRules {
  private static final String DECRYPT = "kms:Decrypt";

  private final ExistingSetup setup;
  private final String arn;
  private final List<Finding> findings = new ArrayList<>();

  private KeyRules(ExistingSetup setup, String arn) {
    this.setup = setup;
    this.arn = arn;
  }

  static List<Finding> of(ExistingSetup setup) {
    List<Finding> all = new ArrayList<>();
    setup.buckets().forEach(bucket -> all.addAll(bucket.encryption().judged(_ -> List.of())));
    all.addAll(setup.trails().judged(_ -> List.of()));
    setup.keys().forEach(key -> all.addAll(new KeyRules(setup, key.arn()).all(key)));
    return all;
  }

  private List<Finding> all(ReadKey key) {
    Optional<KmsKey> described = key.key().ifRead();
    if (described.isPresent() && !described.get().customerManaged()) {
      return List.of(
          Finding.unknown(Text.of("diagnose.key-of-aws", arn), Text.of("diagnose.key-of-aws-fix")));
    }
    findings.addAll(key.key().judged(_ -> List.of()));
    described
        .flatMap(KmsKey::unfit)
        .ifPresent(
            why ->
                findings.add(
                    Finding.blocker(
                        Text.of("diagnose.key-unfit", arn, why),
                        Text.of("diagnose.key-unfit-fix"))));
    findings.addAll(key.policy().judged(this::policy));
    return findings;
  }

  private List<Finding> policy(String text) {
    Optional<PolicyDocument> document = ExistingSetup.document(text);
    if (document.isEmpty()) {
      return List.of(
          Finding.unknown(Text.of("diagnose.key-unread", arn), Text.of("diagnose.key-unread-fix")));
    }
    PolicyDocument policy = document.get();
    List<Finding> found = new ArrayList<>();
    found.add(grant(policy));
    PolicyLint.malformedActions(policy)
        .forEach(why -> found.add(warning(why, Text.of("diagnose.malformed-fix"))));
    for (DeletedPrincipals.Deleted deleted : DeletedPrincipals.in(policy)) {
      found.add(
          warning(
              Text.of("policy.deleted", deleted.statement().name(), deleted.id()),
              Text.of("diagnose.key-deleted-fix")));
    }
    found.addAll(
        KeyPolicyFindings.aboutDenials(policy, KeyGrant.toRole(setup.role().arn())).stream()
            .map(finding -> finding.command(look()))
            .toList());
    return found;
  }

  private Finding grant(PolicyDocument policy) {
    KeyGrant grant = KeyGrant.toRole(setup.role().arn());
    boolean here = arn.split(":", -1)[4].equals(setup.account());
    boolean byItself = setup.rights().allows(DECRYPT, arn);
    boolean given =
        grants(grant).anyMatch(one -> one.givenBy(policy).isPresent()) || arnGiven(policy, grant);
    if (given && (here || byItself)) {
      return Finding.ok(Text.of("diagnose.key-ok", arn));
    }
    if (given) {
      return AccessRules.denied(
          setup,
          Text.of("diagnose.key-rights", arn),
          "sentinel-decrypt-logs",
          List.of(DECRYPT),
          arn);
    }
    if (here && throughAccount(policy)) {
      return byItself
          ? Finding.ok(Text.of("diagnose.key-through-account", arn))
          : AccessRules.denied(
              setup,
              Text.of("diagnose.key-rights", arn),
              "sentinel-decrypt-logs",
              List.of(DECRYPT),
              arn);
    }
    Optional<PolicyStatement> limited =
        grant.naming(policy).stream()
            .filter(statement -> statement.allows() && statement.concerns(DECRYPT))
            .findFirst();
    return limited.isPresent()
        ? warning(
            Text.of("diagnose.key-limited", arn, limited.get().name()),
            Text.of("diagnose.key-grant-fix", grant.statementText()))
        : Finding.blocker(
                Text.of("diagnose.key-no-grant", arn, setup.role().name()),
                Text.of("diagnose.key-grant-fix", grant.statementText()))
            .command(look());
  }

  /** The grants that let Sentinel read: any way, or through S3 of the queue's Region. */
  private Stream<KeyGrant> grants(KeyGrant any) {
    return Stream.concat(
        Stream.of(any),
        Partition.of(setup.partition()).stream()
            .map(partition -> any.throughS3(setup.region(), partition)));
  }

  /** AWS's own text names the key's ARN as the Resource, which KMS took for years. */
  private boolean arnGiven(PolicyDocument policy, KeyGrant grant) {
    return grant.naming(policy).stream()
        .anyMatch(
            statement ->
                statement.allows()
                    && statement.concerns(DECRYPT)
                    && !statement.has("Condition")
                    && statement.strings("Resource").contains(arn));
  }

  private boolean throughAccount(PolicyDocument policy) {
    String root = "arn:%s:iam::%s:root".formatted(setup.partition(), setup.account());
    return policy.statements().stream()
        .anyMatch(
            statement ->
                statement.allows()
                    && statement.concerns(DECRYPT)
                    && !statement.has("Condition")
                    && (statement.awsPrincipals().contains(root)
                        || statement.awsPrincipals().contains(setup.account())));
  }

  private Finding warning(Text what, Text fix) {
    return Finding.warning(what, fix).command(look());
  }

  private String look() {
    return ShellWords.command(
        "aws kms get-key-policy --region " + arn.split(":", -1)[3],
        "--key-id " + arn,
        "--policy-name default --query Policy --output text");
  }
}
