package org.sentinelsetup.engine.plan;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.engine.policy.DeletedPrincipals;
import org.sentinelsetup.engine.policy.KeyEditing;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.policy.KeyPolicyPreview;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.Text;

/** Previews the policy of each key the logs are encrypted with. */
final class KeyPolicyPreviews {
  private final Access access;
  private final SetupInputs inputs;
  private final String roleArn;
  private final KeyGrant grant;

  KeyPolicyPreviews(Access access, SetupInputs inputs, String roleArn) {
    this.access = access;
    this.inputs = inputs;
    this.roleArn = roleArn;
    this.grant = grant(inputs, roleArn);
  }

  /** The statement a key needs for Sentinel: decrypt, through S3 in the bucket's Region only. */
  static KeyGrant grant(SetupInputs inputs, String roleArn) {
    var region = inputs.source().region();
    return KeyGrant.toRole(roleArn).throughS3(region.id(), region.partition());
  }

  /** Keys whose policy cannot be changed from here are a finding, never passed over. */
  List<Finding> findings() {
    return inputs.source().keys().stream()
        .flatMap(
            key ->
                switch (editing(key)) {
                  case KeyEditing.Possible() -> unfit(key);
                  case KeyEditing.ManagedByAws(Finding finding) -> Stream.of(finding);
                  case KeyEditing.OtherAccount(Finding finding) -> Stream.of(finding);
                })
        .toList();
  }

  /** The statement can be written, but nothing can be decrypted with the key as it is. */
  private static Stream<Finding> unfit(KeyInUse key) {
    return key.key().unfit().stream()
        .map(
            why ->
                Finding.warning(
                        Text.of("plan.key-unfit", key.arn(), why), Text.of("plan.key-unfit-fix"))
                    .command(
                        "aws kms describe-key --region %s --key-id %s"
                            .formatted(KeyClients.arn(key.arn()).region(), key.arn())));
  }

  List<Preview> all() {
    return inputs.source().keys().stream()
        .filter(key -> editing(key) instanceof KeyEditing.Possible)
        .map(this::of)
        .toList();
  }

  /** What only the owners of keys elsewhere can do. */
  List<HandOver> handOvers() {
    return inputs.source().keys().stream()
        .filter(key -> editing(key) instanceof KeyEditing.OtherAccount)
        .map(
            key ->
                new HandOver(
                    key.arn(),
                    key.account(),
                    grant.statementText(),
                    Text.of(
                        "plan.hand-over-message",
                        key.arn(),
                        key.account(),
                        roleArn,
                        inputs.source().region().id(),
                        grant.statementText())))
        .toList();
  }

  private KeyEditing editing(KeyInUse key) {
    return KeyEditing.of(
        KeyClients.arn(key.arn()),
        key.customerManaged(),
        inputs.keyCaller(key.account()).isPresent(),
        grant);
  }

  private Preview of(KeyInUse key) {
    var kms =
        KeyClients.of(
            access, access.in(inputs.source().region().id()), key.arn(), inputs.caller().account());
    PolicyDocument before = KeyClients.policy(key.arn(), kms.policy(key.arn()));
    KeyPolicyPreview preview =
        KeyPolicyPreview.of(
            before,
            grant,
            inputs.keyCaller(key.account()).orElseThrow().arn(),
            inputs.deletedPrincipals());
    return new Preview(
        new PlannedChange.KeyPolicy(
            key.arn(),
            before.text(),
            preview.after().text(),
            preview.sentences(),
            DeletedPrincipals.in(before).stream()
                .filter(DeletedPrincipals.Deleted::removable)
                .map(DeletedPrincipals.Deleted::id)
                .distinct()
                .toList(),
            !preview.changes()),
        findings(key, preview));
  }

  private static List<Finding> findings(KeyInUse key, KeyPolicyPreview preview) {
    if (preview.findings().isEmpty()) {
      return List.of(
          Finding.ok(
              Text.of("plan.key-fine", key.arn(), preview.bytes(), KeyPolicyPreview.MOST_BYTES)));
    }
    String look =
        "aws kms get-key-policy --region %s --key-id %s --policy-name default"
            .formatted(KeyClients.arn(key.arn()).region(), key.arn());
    return preview.findings().stream()
        .map(finding -> finding.command() == null ? finding.command(look) : finding)
        .toList();
  }
}
