package org.sentinelsetup.engine.plan;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelsetup.aws.Kms;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.engine.policy.KeyEditing;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.policy.KeyPolicyPreview;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.Text;

/** Previews the policy of each key the logs are encrypted with. */
final class KeyPolicyPreviews {
  private final Kms kms;
  private final SetupInputs inputs;
  private final KeyGrant grant;

  KeyPolicyPreviews(Kms kms, SetupInputs inputs, String roleArn) {
    this.kms = kms;
    this.inputs = inputs;
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
                  case KeyEditing.Possible() -> Stream.empty();
                  case KeyEditing.ManagedByAws(Finding finding) -> Stream.of(finding);
                  case KeyEditing.OtherAccount(Finding finding) -> Stream.of(finding);
                })
        .toList();
  }

  List<Preview> all() {
    return inputs.source().keys().stream()
        .filter(key -> editing(key) instanceof KeyEditing.Possible)
        .map(this::of)
        .toList();
  }

  private KeyEditing editing(KeyInUse key) {
    return switch (Arn.parse(key.arn())) {
      case Checked.Valid<Arn>(Arn arn) ->
          KeyEditing.of(arn, key.customerManaged(), inputs.caller().account(), grant);
      case Checked.Invalid<Arn>(Text why) ->
          throw new ProblemException("problem.key-policy-unreadable", key.arn(), why);
    };
  }

  private Preview of(KeyInUse key) {
    PolicyDocument before = read(key.arn(), kms.policy(key.arn()));
    KeyPolicyPreview preview = KeyPolicyPreview.of(before, grant, inputs.caller().arn());
    return new Preview(
        new PlannedChange.KeyPolicy(
            key.arn(),
            before.text(),
            preview.after().text(),
            preview.sentences(),
            !preview.changes()),
        preview.findings());
  }

  /** A policy that cannot be read to the last character is not touched. */
  static PolicyDocument read(String key, String text) {
    return switch (PolicyDocument.read(text)) {
      case Checked.Valid<PolicyDocument>(PolicyDocument document) -> document;
      case Checked.Invalid<PolicyDocument>(Text why) ->
          throw new ProblemException("problem.key-policy-unreadable", key, why);
    };
  }
}
